import { Command, InvalidArgumentError, Option } from 'commander';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { Refusal } from '@due-regard/shared/http/problem.ts';
import { dateOrders } from '@due-regard/shared/imports/dates.ts';
import type { DateOrder } from '@due-regard/shared/imports/dates.ts';
import type { MappedKind } from '@due-regard/shared/imports/learning/mapping.ts';
import { reasonWords } from '@due-regard/shared/imports/reasons.ts';
import { problemSentence } from '@due-regard/shared/imports/row-problem.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import { bringPeople } from '../imports/learning/bring-people.ts';
import type { PeopleOutcome } from '../imports/learning/bring-people.ts';
import { codeArgument, dayArgument } from './arguments.ts';
import { broughtFile } from './brought-file.ts';
import { CommandFault, wordsOf } from './fault.ts';
import { progressBar, progressDone, say, sayJson } from './output.ts';
import { terminalActor, withDeps } from './with-deps.ts';

interface PeopleOptions {
  readonly authority: string;
  readonly fileDate?: IsoDate;
  readonly dayOrder?: DateOrder;
  readonly mapping?: string;
  readonly organisation?: string;
  readonly audience?: string;
  readonly course?: string;
  readonly heldOn?: IsoDate;
  readonly posts?: number;
  readonly word: readonly string[];
  readonly dryRun?: boolean;
  readonly leaveOutBadRows?: boolean;
  readonly json?: boolean;
}

const purposes: Readonly<Record<MappedKind, string>> = {
  learning: 'what a learning system says of who has completed what',
  staff: 'a list of staff: who is in post where and since when, by id',
};

/** `import learning` and `import staff`: files of people, of whom nothing but hashes of ids is kept. */
export function importPeopleCommand(kind: MappedKind): Command {
  const command = new Command(kind)
    .description(purposes[kind])
    .argument('<file>', 'CSV, XLSX or ODS')
    .requiredOption('--authority <code>', 'three-digit DfE code', codeArgument)
    .option(
      '--file-date <date>',
      'the day the file is true of; otherwise told by its name, otherwise today',
      dayArgument,
    )
    .addOption(
      new Option(
        '--day-order <order>',
        'what comes first in days such as 01/02/2018, if the file leaves it open',
      ).choices(dateOrders),
    )
    .option('--mapping <name>', 'the saved mapping to read it by')
    .option('--organisation <name>', 'whose people they are, by name or id, where the file does not say')
    .option('--audience <audience>', 'whom they count among, such as council-staff, where the file does not say')
    .option('--word <text=meaning>', 'what a word means: “Fire Safety=none”, “WRAP 2019=wrap”', wordArgument, [])
    .option('--leave-out-bad-rows', 'store the good rows although others are bad')
    .option('--dry-run', 'say what would change and store nothing')
    .option('--json', 'print JSON');
  if (kind === 'learning')
    command
      .option('--course <code>', 'the course it is of, where it names none')
      .option('--held-on <date>', 'the day that was held, where the file gives none', dayArgument)
      .option('--posts <number>', 'how many the organisation has in post, where no list of staff says', numberArgument);
  return command.exitOverride().action((file: string, options: PeopleOptions) => bringFile(kind, file, options));
}

async function bringFile(kind: MappedKind, path: string, options: PeopleOptions): Promise<void> {
  const { fileName, bytes } = await broughtFile(path);
  const { authority, fileDate, dayOrder, word, ...said } = options;
  await withDeps(async (deps) => {
    const outcome = await withHint(
      bringPeople(
        {
          ...deps,
          onProgress: ({ step, done, of }) => progressBar({ done: done ?? 0, of: of ?? done ?? 0, words: step }),
        },
        { ...terminalActor, authority },
        {
          bringing: { kind, bytes, fileName, fileDate, dayOrder, leavesOutBadRows: options.leaveOutBadRows === true },
          said: { ...said, words: word },
          isDryRun: options.dryRun === true,
        },
      ),
    );
    progressDone();
    if (options.json === true) sayJson(printedOf(outcome));
    else sayInWords(outcome, options);
    if (outcome.isRefused && options.dryRun !== true) throw new CommandFault('', { isSaid: true });
  });
}

/** The options that say what a file leaves open, by the answers that are asked for. */
const optionsOf: Readonly<Record<string, string>> = {
  mapping: '--mapping NAME says how its columns are read; a mapping is saved on the page “Bring a file”',
  organisationId: '--organisation NAME says whose people they are; or bring a list of staff first',
  audience: '--audience NAME says whom they count among',
  courseId: '--course CODE says which course it is of',
  heldOn: '--held-on DATE says when it was held',
  posts: '--posts NUMBER cannot be fewer than are known to be trained',
};

/** What the form asks on the screen is an option here. */
async function withHint(outcome: Promise<PeopleOutcome>): Promise<PeopleOutcome> {
  try {
    return await outcome;
  } catch (error) {
    progressDone();
    if (!(error instanceof Refusal)) throw error;
    const isOpen = error.rows?.some(({ reason }) => reason === 'date-order-unknown') === true;
    const hints = [
      ...(error.fields ?? []).flatMap(({ field }) => optionsOf[field] ?? []),
      ...(isOpen ? ['--day-order day-month or --day-order month-day says which'] : []),
    ];
    if (hints.length === 0) throw error;
    throw new CommandFault([wordsOf(error), ...hints.map((hint) => `${hint}.`)].join('\n'));
  }
}

function printedOf({ rows, isRefused, changesNothing }: PeopleOutcome): object {
  const words = rows.refused.map((problem) => ({ ...problem, reason: reasonWords[asProblem(problem).reason] }));
  return { ...rows, refused: words, changesNothing, ...(isRefused ? { isRefused } : {}) };
}

function sayInWords({ rows, isRefused, changesNothing }: PeopleOutcome, { dryRun }: PeopleOptions): void {
  const problems = rows.refused.map((problem) => problemSentence(asProblem(problem)));
  for (const line of problems) say(line);
  const bad = rows.badRows ?? 0;
  for (const note of rows.notes) say(`Note: ${note}`);
  for (const { shown, rows: waiting } of rows.words ?? [])
    say(`Left out: ${rowsInWords(waiting)} of “${shown}”. --word "${shown}=CODE" says what it means, or =none.`);
  for (const { shown } of rows.unmatched) say(`Left out: rows of “${shown}”, which is no organisation here.`);
  if (isRefused) {
    say(`${rowsInWords(bad)} cannot be taken, so nothing was stored. --leave-out-bad-rows stores the others.`);
    if (dryRun !== true) return;
  }
  const people = rows.people;
  const who = people === undefined ? '' : `, of ${String(people.learners)} people`;
  const counts = `new ${String(rows.accepted)}${who}, known ${String(rows.duplicates)}, blank ${String(rows.blank)}, left out ${String(rows.leftOut)}`;
  const done = changesNothing ? 'Nothing new' : dryRun === true ? 'Would be' : 'Done';
  say(`${done}: ${counts}`);
}

function rowsInWords(count: number): string {
  return count === 1 ? '1 row' : `${String(count)} rows`;
}

function wordArgument(text: string, before: readonly string[]): readonly string[] {
  if (!/^.*\S.*=.*\S.*$/.test(text)) throw new InvalidArgumentError('Write a word as TEXT=CODE or TEXT=none.');
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
