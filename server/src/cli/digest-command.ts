import { Command } from 'commander';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { dryRun } from '../deadlines/digests/dry-run.ts';
import type { DryRun } from '../deadlines/digests/dry-run.ts';
import { say, sayJson } from './output.ts';
import { withDeps } from './with-deps.ts';

/** `digest --dry-run`: a serving process sends them; here one looks. */
export function digestCommand(): Command {
  return new Command('digest')
    .description('what would be mailed about what falls due, to how many people; a serving process sends it')
    .requiredOption('--dry-run', 'only say what would be sent')
    .option('--json', 'print JSON')
    .action(printDryRun);
}

async function printDryRun({ json }: { readonly json?: boolean }): Promise<void> {
  await withDeps(async (deps) => {
    const runs = await dryRun(deps);
    if (json === true) sayJson({ isMailSetUp: deps.mail !== undefined, councils: runs });
    else {
      if (deps.mail === undefined) say('No mail server is set up (SMTP_URL), so nothing is ever sent from here.');
      for (const run of runs) for (const line of linesOf(run)) say(line);
    }
  });
}

function linesOf({ council, day, isDemonstration, people, wanting, subjects }: DryRun): readonly string[] {
  return [
    `${council}, as at ${longDate(isoDate(day))}: ${mails(subjects.length)} to ${String(people)} people with an account, ${String(wanting)} of whom want them`,
    ...(isDemonstration ? ['  (never sent: the people of a demonstration are invented)'] : []),
    ...[...Map.groupBy(subjects, (subject) => subject)].map(([subject, same]) => `  ${mails(same.length)}: ${subject}`),
  ];
}

function mails(count: number): string {
  return count === 1 ? '1 mail' : `${String(count)} mails`;
}
