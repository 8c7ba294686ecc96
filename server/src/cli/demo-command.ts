import { Command } from 'commander';
import { findAuthority } from '@due-regard/db/people/authorities.ts';
import { makeDemonstration } from '../demo/make-demonstration.ts';
import { story } from '../demo/story.ts';
import { sayDemoAccounts } from './demo-accounts.ts';
import { CommandFault } from './fault.ts';
import { progressBar, progressDone, say } from './output.ts';
import { withDeps } from './with-deps.ts';
import type { Deps } from '../deps.ts';

export function demoCommand(): Command {
  return new Command('demo')
    .description('make the demonstration council, code 999: invented figures')
    .action(() => withDeps(async (deps) => {
      if ((await findAuthority(deps.db.read, story.code)) !== undefined) throw new CommandFault('The demonstration council is here already.');
      await demonstrate(deps);
    }));
}

/** Makes the council and its accounts, and prints how to sign in. */
export async function demonstrate(deps: Deps): Promise<void> {
  await makeDemonstration(deps.db, ({ done, of, happening }) => progressBar({ done, of, words: `${happening.on} ${happening.words}` }));
  progressDone();
  say(`Made the demonstration: ${story.name}, code ${story.code}. Its figures are invented.`);
  await sayDemoAccounts(deps);
}
