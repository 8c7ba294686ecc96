import { Command } from 'commander';
import { listKinds } from '@due-regard/shared/imports/batch.ts';
import type { ListKind } from '@due-regard/shared/imports/batch.ts';
import { mappedKinds } from '@due-regard/shared/imports/learning/column-meanings.ts';
import { unreadDaysWords } from '@due-regard/shared/imports/notes.ts';
import { closesManyWords } from '@due-regard/shared/schools/closes-many.ts';
import { importForAuthorities } from '../imports/import-for-authorities.ts';
import type { ImportOutcome } from '../imports/import-for-authorities.ts';
import { codeOrAllArgument } from './arguments.ts';
import { bringingCommand, brought, problemLines, rowsInWords, takenAsOf, withHints } from './bringing-command.ts';
import type { BringingOptions } from './bringing-command.ts';
import { countsInWords } from './counts-in-words.ts';
import { letGo } from './brought-file.ts';
import { CommandFault } from './fault.ts';
import { importPeopleCommand } from './import-people-command.ts';
import { progressBar, progressDone, say, sayJson } from './output.ts';
import { terminalActor, withDeps } from './with-deps.ts';

interface ImportOptions extends BringingOptions {
  readonly register?: string;
  readonly closesMany?: boolean;
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
  plan: 'an action plan: our own file of actions, or one whose reading is saved, its rows naming their plan',
  'agency-reply': 'what an agency filled in of the file of its actions',
  register: 'a register: our own file of it, or a list with a row for each entry; --register says which',
};

function importOf(kind: ListKind): Command {
  const authority = { words: 'three-digit DfE code, or all', read: codeOrAllArgument };
  const command = bringingCommand({ kind, purpose: purposes[kind], authority });
  if (kind === 'register')
    command.requiredOption(
      '--register <code>',
      'which register, as in its address (risks, strategies, bodies), or meetings',
    );
  return command
    .option('--closes-many', 'take a register in although it closes many schools by not listing them')
    .action((file: string, options: ImportOptions) => bringFile(kind, file, options));
}

async function bringFile(kind: ListKind, path: string, options: ImportOptions): Promise<void> {
  const file = await brought(path, options);
  await withDeps(async (deps) => {
    const outcome = await withHints(
      importForAuthorities(deps, terminalActor, {
        kind,
        ...file,
        authority: options.authority,
        register: options.register,
        isDryRun: options.dryRun === true,
        mayCloseMany: options.closesMany,
        onUnderstood: () => letGo(file.bytes),
        onProgress: ({ done, of, authority }) => progressBar({ done, of, words: `authorities (${authority})` }),
      }),
    );
    progressDone();
    if (options.json === true) sayJson(outcome.printed);
    else {
      for (const dated of outcome.dated) say(takenAsOf(dated, path));
      sayInWords(outcome, { ...options, kind });
    }
    if (outcome.isRefused) throw new CommandFault('', { isSaid: true });
  });
}

function sayInWords(
  { printed, isBad, refused, closesMany, hasGoodRows, dated }: ImportOutcome,
  { dryRun, kind }: ImportOptions & { readonly kind: ListKind },
): void {
  for (const line of problemLines(refused, dated[0])) say(line);
  if (closesMany > 0) {
    say(`Warning: ${closesManyWords(closesMany)} --closes-many takes it in all the same.`);
    if (dryRun !== true) return;
  }
  if (isBad) {
    const others = hasGoodRows ? ' --leave-out-bad-rows stores the others.' : '';
    const what = refused.every(({ row }) => row === null) ? 'The file' : rowsInWords(refused.length);
    say(`${what} cannot be taken, so nothing ${dryRun === true ? 'would be' : 'was'} stored.${others}`);
    return;
  }
  for (const note of textsIn(printed.notes)) say(`Note: ${note}`);
  const unreadDays = textsIn(printed.unreadDays);
  if (unreadDays.length > 0) say(`Note: ${unreadDaysWords(unreadDays, kind)}`);
  say(`${dryRun === true ? 'Would be' : 'Done'}: ${countsInWords(printed)}`);
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
