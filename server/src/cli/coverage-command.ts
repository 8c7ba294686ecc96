import { Command } from 'commander';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { coverageSentence } from '@due-regard/shared/overview/sentences.ts';
import { readCoverage } from '../training/coverage.ts';
import { viewCoverage } from '../measure/coverage-view.ts';
import { codeArgument, dayArgument } from './arguments.ts';
import { say, sayJson } from './output.ts';
import { withDeps } from './with-deps.ts';

interface CoverageOptions {
  readonly authority: string;
  readonly asAt: IsoDate;
  readonly knownAt?: IsoDate;
  readonly json?: boolean;
}

export function coverageCommand(): Command {
  return new Command('coverage')
    .description('how many schools are reached and up to date on a date')
    .requiredOption('--authority <code>', 'three-digit DfE code', codeArgument)
    .requiredOption('--as-at <date>', 'the world on this day', dayArgument)
    .option('--known-at <date>', 'as known at the end of this day', dayArgument)
    .option('--json', 'print JSON')
    .action(printCoverage);
}

async function printCoverage({ authority, asAt, knownAt, json }: CoverageOptions): Promise<void> {
  await withDeps(async (deps) => {
    const view = await deps.db.atOneMoment(() => viewCoverage(deps, authority, { asAt, knownAt }));
    const reply = readCoverage(view);
    if (json === true) {
      sayJson(reply);
      return;
    }
    say(
      `${view.dates.authority.name}, as at ${longDate(asAt)}${knownAt === undefined ? '' : `, as known on ${longDate(knownAt)}`}`,
    );
    say(`Counted: ${reply.scope.words} (${String(reply.inScope)})`);
    say(coverageSentence(reply));
    for (const [name, counts] of [
      ['Reached', reply.reached],
      ['Up to date', reply.upToDate],
      ['Safeguarding leads', reply.dsl],
    ] as const) {
      say(
        `${name}: ${Object.entries(counts)
          .map(([key, count]) => `${wordsOfClass[key] ?? key} ${String(count)}`)
          .join(', ')}`,
      );
    }
    for (const caveat of reply.provenance.caveats) say(`Note: ${caveat}`);
  });
}

const wordsOfClass: Readonly<Record<string, string>> = {
  reached: 'reached',
  trained: 'trained',
  outOfDate: 'out of date',
  notTrained: 'not trained',
  checking: 'being checked',
  noAnswer: 'no answer yet',
};
