import { Command } from 'commander';
import { findAuthority } from '@due-regard/db/people/authorities.ts';
import { isBegunEmpty } from '@due-regard/db/people/queries.ts';
import { story } from '../demo/story.ts';
import { refuseDemoPassword } from '../people/demo-accounts.ts';
import { demonstrate, refuseHalfADemonstration, sayDemoAccounts } from './demonstrate.ts';
import { CommandFault } from './fault.ts';
import { withDeps } from './with-deps.ts';

export function demoCommand(): Command {
  return new Command('demo')
    .description('make the demonstration council, code 999: invented figures')
    .option('--new-passwords', 'give the accounts of the one that is here new passwords, and print them')
    .action(({ newPasswords }: { readonly newPasswords?: boolean }) =>
      withDeps(async (deps) => {
        await refuseDemoPassword(deps);
        await refuseHalfADemonstration(deps);
        const isHere = (await findAuthority(deps.db.read, story.code)) !== undefined;
        if (newPasswords === true && isHere) await sayDemoAccounts(deps);
        else if (isHere)
          throw new CommandFault(
            'The demonstration council is here already. --new-passwords prints new ones for its accounts.',
          );
        else if (await isBegunEmpty(deps.db.read))
          throw new CommandFault(
            'This folder was begun for a real council, which waits to be set up. Make the demonstration in another DATA_DIR.',
          );
        else await demonstrate(deps);
      }),
    );
}
