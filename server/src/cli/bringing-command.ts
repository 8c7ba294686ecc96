import { basename } from 'node:path';
import { Command, Option } from 'commander';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { todayWords } from '@due-regard/shared/calendar/today-words.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { Refusal } from '@due-regard/shared/http/problem.ts';
import type { BatchKind } from '@due-regard/shared/imports/batch.ts';
import { dateOrders } from '@due-regard/shared/imports/dates.ts';
import type { DateOrder } from '@due-regard/shared/imports/dates.ts';
import { problemSentence } from '@due-regard/shared/imports/row-problem.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { DayOfFile } from '../imports/day-of-file.ts';
import { dayArgument } from './arguments.ts';
import { broughtFile } from './brought-file.ts';
import { CommandFault, wordsOf } from './fault.ts';
import { progressDone } from './output.ts';

/** What can be said of every file that is brought at the terminal. */
export interface BringingOptions {
  readonly authority: string;
  readonly fileDate?: IsoDate;
  readonly dayOrder?: DateOrder;
  readonly dryRun?: boolean;
  readonly leaveOutBadRows?: boolean;
  readonly json?: boolean;
}

interface About {
  readonly kind: BatchKind;
  readonly purpose: string;
  /** How its authority is written, and read. */
  readonly authority: { readonly words: string; readonly read: (text: string) => string };
}

/** `import KIND FILE`, with the options that every kind of file has. */
export function bringingCommand({ kind, purpose, authority }: About): Command {
  return new Command(kind)
    .description(purpose)
    .argument('<file>', 'CSV, XLSX or ODS')
    .requiredOption('--authority <code>', authority.words, authority.read)
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
    .option('--dry-run', 'say what would change and store nothing')
    .option('--leave-out-bad-rows', 'store the good rows although others are bad')
    .option('--json', 'print JSON')
    .exitOverride();
}

/** The file as it is brought, with what those options say of it. */
export async function brought(path: string, { fileDate, dayOrder, leaveOutBadRows }: BringingOptions) {
  return { ...(await broughtFile(path)), fileDate, dayOrder, leavesOutBadRows: leaveOutBadRows === true };
}

/** What the form asks on the screen is an option here. */
export async function withHints<Outcome>(outcome: Promise<Outcome>): Promise<Outcome> {
  try {
    return await outcome;
  } catch (error) {
    progressDone();
    const isOpen =
      error instanceof Refusal && error.rows?.some(({ reason }) => reason === 'date-order-unknown') === true;
    if (!isOpen) throw error;
    throw new CommandFault(`${wordsOf(error)}\n--day-order day-month or --day-order month-day says which.`);
  }
}

/** The day that figures will name: everything the file says is true as of it. */
export function takenAsOf({ day, from, hasOwnToday }: DayOfFile, path: string): string {
  const told = {
    said: 'from --file-date',
    name: `from its name, ${basename(path)}`,
    today: `${hasOwnToday ? 'today in this demonstration' : 'today'}, since its name tells no day; --file-date says another`,
  };
  return `Taken as of ${longDate(day)} (${told[from]}).`;
}

/** What is wrong with rows; the demonstration's today, which no calendar shows, is named where a day lies beyond it. */
export function problemLines(problems: readonly RowProblem[], dated: DayOfFile | undefined): readonly string[] {
  const isAhead = problems.some(({ reason }) => reason === 'day-in-the-future');
  const today = dated?.hasOwnToday === true ? [`Today is ${todayWords(dated.today, { own: true })}.`] : [];
  return [...problems.map(problemSentence), ...(isAhead ? today : [])];
}

/** `1 row`, `12 rows`. */
export function rowsInWords(count: number): string {
  return count === 1 ? '1 row' : `${String(count)} rows`;
}
