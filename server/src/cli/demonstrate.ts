import { roleNames } from '@due-regard/shared/people/role.ts';
import { findAuthority } from '@due-regard/db/people/authorities.ts';
import { listMemberships } from '@due-regard/db/people/queries.ts';
import { makeDemonstration } from '../demo/make-demonstration.ts';
import { story } from '../demo/story.ts';
import type { Deps } from '../deps.ts';
import { makeDemoAccounts } from '../people/demo-accounts.ts';
import { CommandFault } from './fault.ts';
import { progressBar, progressDone, say } from './output.ts';

/** Makes the demonstration council and its accounts, and prints how to sign in. */
export async function demonstrate(deps: Deps): Promise<void> {
  say(`Making the demonstration: ${story.name}, invented figures. This takes about half a minute, once.`);
  await makeDemonstration(deps, ({ done, of, happening }) =>
    progressBar({ done, of, words: `${happening.on} ${happening.words}` }),
  );
  progressDone();
  await sayDemoAccounts(deps);
}

/**
 * A demonstration whose making was cut off holds half its story; its accounts, which come last, are not there.
 * @throws CommandFault that says so
 */
export async function refuseHalfADemonstration({ db }: Pick<Deps, 'db'>): Promise<void> {
  const made = await findAuthority(db.read, story.code);
  if (made?.is_demonstration !== 1) return;
  if ((await listMemberships(db.read, { authority: story.code })).length > 0) return;
  throw new CommandFault(
    'The making of the demonstration was cut off, and its figures are not whole. Nothing real is in it: name another DATA_DIR, or delete this one, and start again.',
  );
}

/** Gives the demonstration's accounts passwords and prints them, once. */
export async function sayDemoAccounts(deps: Deps): Promise<void> {
  if ((await findAuthority(deps.db.read, story.code)) === undefined) return;
  const accounts = await makeDemoAccounts(deps, { authority: story.code, password: deps.config.demoPassword });
  say('Demonstration accounts; these passwords are printed this once:');
  const widest = Math.max(...accounts.map(({ email }) => email.length));
  for (const { email, password, roles } of accounts) {
    const shown = deps.config.demoPassword === undefined ? password : '(DEMO_PASSWORD)';
    say(`  ${email.padEnd(widest)}  ${shown}  ${roles.map((role) => roleNames[role]).join(', ')}`);
  }
}
