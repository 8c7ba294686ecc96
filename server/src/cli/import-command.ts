import { Command, Option } from 'commander';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { Refusal } from '@due-regard/shared/http/problem.ts';
import { dateOrders } from '@due-regard/shared/imports/dates.ts';
import type { DateOrder } from '@due-regard/shared/imports/dates.ts';
import { listKinds } from '@due-regard/shared/imports/batch.ts';
import type { ListKind } from '@due-regard/shared/imports/batch.ts';
import { mappedKinds } from '@due-regard/shared/imports/learning/mapping.ts';
import { unreadDaysWords } from '@due-regard/shared/imports/notes.ts';
import { importForAuthorities } from '../imports/import-for-authorities.ts';
import type { ImportOutcome } from '../imports/import-for-authorities.ts';
import { codeOrAllArgument, dayArgument } from './arguments.ts';
import { broughtFile } from './brought-file.ts';
import { importPeopleCommand } from './import-people-command.ts';
import { closesManyWords } from '@due-regard/shared/schools/closes-many.ts';
import { CommandFault, wordsOf } from './fault.ts';
import { progressBar, progressDone, say, sayJson } from './output.ts';
import { problemSentence } from '@due-regard/shared/imports/row-problem.ts';
import { terminalActor, withDeps } from './with-deps.ts';

interface ImportOptions {
  readonly authority: string;
  readonly fileDate?: IsoDate;
  readonly dayOrder?: DateOrder;
  readonly dryRun?: boolean;
  readonly leaveOutBadRows?: boolean;
  readonly closesMany?: boolean;
  readonly json?: boolean;
}

export function importCommand(): Command {
  const command = new Command('import').description(
    'bring a file: what it holds is compared, checked and stored in one step',
  );
  for (const kind of listKinds) command.addCommand(importOf(kind));
  for (const kind of mappedKinds) command.addCommand(importPeopleCommand(kind));
  return command;
}

const purposes: Readonly<Record<ListKind, string>> = {
  schools: 'the national register of schools (GIAS, all establishments), or children’s centres',
  links: 'the register’s links: which school followed which',
  statements: 'what schools told the council',
  totals: 'totals that services and partners sent',
  organisations: 'services, partners, groups of members, out-of-school settings',
};

function importOf(kind: ListKind): Command {
  return new Command(kind)
    .description(purposes[kind])
    .argument('<file>', 'CSV, XLSX or ODS')
    .requiredOption('--authority <code>', 'three-digit DfE code, or all', codeOrAllArgument)
    .option(
      '--file-date <date>',
      'the day the file speaks of; otherwise told by its name, otherwise today',
      dayArgument,
    )
    .addOption(
      new Option(
        '--day-order <order>',
        'what comes first in days such as 01/02/2018, if the file leaves it open',
      ).choices(dateOrders),
    )
    .addOption(new Option('--dry-run', 'say what would change and store nothing'))
    .option('--leave-out-bad-rows', 'store the good rows although others are bad')
    .option('--closes-many', 'take a register in although it closes many schools by not listing them')
    .option('--json', 'print JSON')
    .exitOverride()
    .action((file: string, options: ImportOptions) => bringFile(kind, file, options));
}

async function bringFile(kind: ListKind, path: string, options: ImportOptions): Promise<void> {
  const { bytes, fileName } = await broughtFile(path);
  await withDeps(async (deps) => {
    const outcome = await withHint(
      importForAuthorities(deps, terminalActor, {
        kind,
        bytes,
        fileName,
        fileDate: options.fileDate,
        dayOrder: options.dayOrder,
        authority: options.authority,
        isDryRun: options.dryRun === true,
        leavesOutBadRows: options.leaveOutBadRows === true,
        mayCloseMany: options.closesMany,
        onProgress: ({ done, of, authority }) => progressBar({ done, of, words: `authorities (${authority})` }),
      }),
    );
    progressDone();
    if (options.json === true) sayJson(outcome.printed);
    else sayInWords(outcome, options);
    if (outcome.isRefused) throw new CommandFault('', { isSaid: true });
  });
}

/** What the form asks on the screen is an option here. */
async function withHint(outcome: Promise<ImportOutcome>): Promise<ImportOutcome> {
  try {
    return await outcome;
  } catch (error) {
    const isOpen = error instanceof Refusal && error.rows?.some(({ reason }) => reason === 'date-order-unknown');
    if (isOpen !== true) throw error;
    throw new CommandFault(`${wordsOf(error)}\n--day-order day-month or --day-order month-day says which.`);
  }
}

function sayInWords(
  { printed, isRefused, refused, closesMany, hasGoodRows }: ImportOutcome,
  { dryRun }: ImportOptions,
): void {
  for (const problem of refused) say(problemSentence(problem));
  if (closesMany > 0) {
    say(`Warning: ${closesManyWords(closesMany)} --closes-many takes it in all the same.`);
    if (isRefused) return;
  }
  if (isRefused) {
    const others = hasGoodRows ? ' --leave-out-bad-rows stores the others.' : '';
    const what = refused.every(({ row }) => row === null) ? 'The file' : counted(refused.length);
    say(`${what} cannot be taken, so nothing was stored.${others}`);
    return;
  }
  for (const note of textsIn(printed.notes)) say(`Note: ${note}`);
  const unreadDays = textsIn(printed.unreadDays);
  if (unreadDays.length > 0) say(`Note: ${unreadDaysWords(unreadDays)}`);
  const counts = Object.entries(printed).flatMap(([name, value]) =>
    typeof value === 'number' && name !== 'closesMany'
      ? [`${name} ${String(value)}`]
      : Array.isArray(value) && value.length > 0 && !['notes', 'covers', 'sample', 'unreadDays'].includes(name)
        ? [`${name} ${String(value.length)}`]
        : [],
  );
  say(`${dryRun === true ? 'Would be' : 'Done'}: ${counts.join(', ')}`);
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function counted(rows: number): string {
  return rows === 1 ? '1 row' : `${String(rows)} rows`;
}
