import { Command, Option } from 'commander';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { Refusal } from '@due-regard/shared/http/problem.ts';
import type { BatchKind } from '@due-regard/shared/imports/batch.ts';
import { dateOrders } from '@due-regard/shared/imports/dates.ts';
import type { DateOrder } from '@due-regard/shared/imports/dates.ts';
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

/** What the form asks on the screen is an option here. @param optionsOf sentences by the answers that are asked for */
export async function withHints<Outcome>(
  outcome: Promise<Outcome>,
  optionsOf: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
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

/** `1 row`, `12 rows`. */
export function rowsInWords(count: number): string {
  return count === 1 ? '1 row' : `${String(count)} rows`;
}
