import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { largeDropWords } from '@due-regard/shared/imports/learning/in-post-words.ts';
import { leftOutWords } from '@due-regard/shared/imports/learning/left-out-words.ts';
import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import { reasonWords } from '@due-regard/shared/imports/reasons.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import { bringPeople } from '../imports/learning/bring-people.ts';
import type { PeopleOutcome } from '../imports/learning/bring-people.ts';
import { codeArgument, dayArgument } from './arguments.ts';
import { bringingCommand, brought, problemLines, rowsInWords, takenAsOf, withHints } from './bringing-command.ts';
import type { BringingOptions } from './bringing-command.ts';
import { letGo } from './brought-file.ts';
import { CommandFault } from './fault.ts';
import { audienceList } from './field-sentences.ts';
import { progressBar, progressDone, say, sayJson } from './output.ts';
import { terminalActor, withDeps } from './with-deps.ts';

interface PeopleOptions extends BringingOptions {
  readonly mapping?: string;
  readonly organisation?: string;
  readonly audience?: string;
  readonly course?: string;
  readonly heldOn?: IsoDate;
  readonly posts?: number;
  readonly word: readonly string[];
  readonly endMissing?: boolean;
  readonly ended?: readonly string[];
}

const purposes: Readonly<Record<MappedKind, string>> = {
  learning: 'what a learning system says of who has completed what',
  staff: 'a list of staff: who is in post where and since when, by id',
};

/** `import learning` and `import staff`: files of people, of whom nothing but hashes of ids is kept. */
export function importPeopleCommand(kind: MappedKind): Command {
  const authority = { words: 'three-digit DfE code', read: codeArgument };
  const command = bringingCommand({ kind, purpose: purposes[kind], authority })
    .option('--mapping <name>', 'the saved reading to read it by')
    .option('--organisation <name>', 'whose people they are, by name or id, where the file does not say')
    .option('--audience <whom>', `whom they count among, where the file does not say: ${audienceList}`)
    .option(
      '--word <text=meaning>',
      'what a word means: “Fire Safety=none” for nothing that is counted, “WRAP 2019=wrap” for a course, “Band 6=council-staff” for whom people count among; once for each word',
      wordArgument,
      [],
    );
  if (kind === 'learning')
    command
      .option('--course <code>', 'the course it is of, where it names none; the command courses prints the codes')
      .option('--held-on <date>', 'the day that was held, where the file gives none', dayArgument)
      .option('--posts <number>', 'how many the organisation has in post, where no list of staff says', numberArgument);
  if (kind === 'staff')
    command
      .addOption(
        new Option(
          '--ended <organisation>',
          'count everybody as having left, on the list’s day, an organisation of the list before that it does not name; once for each',
        )
          .argParser(anotherArgument)
          .conflicts('endMissing'),
      )
      .option('--end-missing', 'the same of all organisations of the list before that it does not name');
  return command.action((file: string, options: PeopleOptions) => bringFile(kind, file, options));
}

async function bringFile(kind: MappedKind, path: string, options: PeopleOptions): Promise<void> {
  const file = await brought(path, options);
  const { authority, word, endMissing, ...said } = options;
  await withDeps(async (deps) => {
    const outcome = await withHints(
      bringPeople(
        {
          ...deps,
          onProgress: ({ step, done, of }) => progressBar({ done: done ?? 0, of: of ?? done ?? 0, words: step }),
        },
        { ...terminalActor, authority },
        {
          bringing: { kind, ...file, onUnderstood: () => letGo(file.bytes) },
          said: { ...said, words: word },
          isDryRun: options.dryRun === true,
          endsAllMissing: endMissing === true,
        },
      ),
    );
    progressDone();
    if (options.json === true) sayJson(printedOf(outcome));
    else {
      say(takenAsOf(outcome.dated, path));
      sayInWords(outcome, options);
    }
    // Tried or meant: a script that tries first must hear the same.
    if (outcome.isRefused || outcome.isWaiting) throw new CommandFault('', { isSaid: true });
  });
}

function printedOf({ rows, dated, isRefused, isWaiting, changesNothing, notThere }: PeopleOutcome): object {
  const words = rows.refused.map((problem) => ({ ...problem, reason: reasonWords[asProblem(problem).reason] }));
  const why = { ...(isRefused ? { isRefused } : {}), ...(isWaiting ? { isWaiting } : {}) };
  return {
    fileDate: dated.day,
    ...rows,
    refused: words,
    changesNothing,
    ...why,
    ...(notThere.length > 0 ? { notThere } : {}),
  };
}

function sayInWords(outcome: PeopleOutcome, { dryRun }: PeopleOptions): void {
  const { rows, dated, isRefused, isWaiting, changesNothing, notThere } = outcome;
  for (const line of problemLines(rows.refused.map(asProblem), dated)) say(line);
  for (const note of rows.notes) say(`Note: ${note}`);
  for (const shown of notThere) say(`Note: no row says “${shown}”, so nothing is remembered of it.`);
  const drop = largeDropWords(rows.inPost ?? [], dated.day);
  if (drop !== undefined) say(drop);
  sayWhoStays(outcome.endChoice);
  sayWhatWaits(rows);
  const people = rows.people;
  for (const { course, trained, inPost, unsaid } of rows.totals ?? [])
    say(`Total: ${course}: ${String(trained)} of ${String(inPost)} trained, ${String(unsaid ?? 0)} without an answer.`);
  const isOfTotals = people?.learners === 0 && (rows.totals ?? []).length > 0;
  const who =
    people === undefined || isOfTotals
      ? ''
      : `, of ${people.learners === 1 ? '1 person' : `${String(people.learners)} people`}`;
  const counts = `new ${String(rows.accepted)}${who}, known ${String(rows.duplicates)}, blank ${String(rows.blank)}, left out ${String(rows.leftOut + (rows.unanswered ?? rows.unexplained ?? 0))}`;
  const nothing = `so nothing ${dryRun === true ? 'would be' : 'was'} stored`;
  if (isWaiting) say(`All that is new waits for somebody to say what is meant, ${nothing}.`);
  else if (isRefused) say(`${leftOutWords(rows)}, ${nothing}. --leave-out-bad-rows stores the others.`);
  if (isWaiting || (isRefused && dryRun !== true)) return;
  say(`${doneWords({ isRefused, changesNothing, isDryRun: dryRun === true })}: ${counts}`);
}

function doneWords({
  isRefused,
  changesNothing,
  isDryRun,
}: Record<'isRefused' | 'changesNothing' | 'isDryRun', boolean>) {
  if (isRefused) return 'If they were left out';
  if (changesNothing) return 'Nothing new';
  return isDryRun ? 'Would be' : 'Done';
}

/** What becomes of people of organisations that a list of staff does not name. */
function sayWhoStays({ ended, kept }: PeopleOutcome['endChoice']): void {
  if (kept.length === 0) return;
  const who = ended.length === 0 ? 'Their people' : 'People of the others';
  say(
    `${who} stay in post as the list before says. --ended NAME counts those of one as having left, --end-missing counts them as having left all.`,
  );
}

function sayWhatWaits({ words = [], unmatched }: PeopleOutcome['rows']): void {
  for (const { about, shown, rows } of words) {
    const [means, where] =
      about === 'course' ? ['CODE', 'the command courses prints the codes'] : ['WHOM', '--help lists them'];
    say(
      `Left out: ${rowsInWords(rows)} of “${shown}”. --word "${shown}=${means}" says what it means (${where}), or =none.`,
    );
  }
  for (const { shown } of unmatched)
    say(
      `Left out: rows of “${shown}”, which is no organisation here. Bring the file on its page to say which is meant.`,
    );
}

function anotherArgument(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

function wordArgument(text: string, before: readonly string[]): readonly string[] {
  if (!/^.*\S.*=.*\S.*$/.test(text))
    throw new InvalidArgumentError('Write a word as TEXT=CODE, TEXT=WHOM or TEXT=none.');
  return [...before, text];
}

function numberArgument(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError('Write a whole number.');
  return Number(text);
}

// A preview is made of problems; its contract gives their reasons as texts.
function asProblem(problem: PeopleOutcome['rows']['refused'][number]): RowProblem {
  return problem as RowProblem;
}
