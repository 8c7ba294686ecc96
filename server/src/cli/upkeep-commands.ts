import { Command } from 'commander';
import { backupFromTerminal, restoreFromTerminal } from '../backups/terminal.ts';
import { readConfig } from '../config.ts';
import { wallClock } from '../deps.ts';
import { remakeFromTerminal } from '../measure/histories-from-terminal.ts';
import { verifyFromTerminal } from '../journal/terminal.ts';
import type { TerminalAnswer } from '../journal/terminal.ts';
import { say, sayJson } from './output.ts';

interface Printing {
  readonly json?: boolean;
}

/** `backup`, `restore`, `verify` and `histories`. */
export function upkeepCommands(): readonly Command[] {
  return [
    new Command('backup')
      .description('make a backup now, which is kept until a person removes it')
      .option('--json', 'print JSON')
      .action(async (options: Printing) =>
        print(await backupFromTerminal(readConfig(process.env), { clock: wallClock }), options),
      ),
    new Command('restore')
      .description('put a backup in the place of the database, while nothing serves; a damaged one is refused')
      .argument('<file>', 'the backup; its manifest lies beside it')
      .option('--json', 'print JSON')
      .action(async (file: string, options: Printing) =>
        print(await restoreFromTerminal(readConfig(process.env), { clock: wallClock, file }), options),
      ),
    new Command('verify')
      .description('check the record of changes, its rows, and the histories that figures are drawn from')
      .option('--anchor <end...>', 'an end of the record as it was printed: authority:entry:hash')
      .option('--json', 'print JSON')
      .action(async ({ anchor, ...options }: Printing & { readonly anchor?: readonly string[] }) =>
        print(
          await verifyFromTerminal(readConfig(process.env), anchor === undefined ? {} : { anchors: anchor }),
          options,
        ),
      ),
    new Command('histories')
      .description('work out anew, from the records, the histories that figures are drawn from')
      .option('--json', 'print JSON')
      .action(async (options: Printing) => print(await remakeFromTerminal(readConfig(process.env)), options)),
  ];
}

function print(answer: TerminalAnswer, { json }: Printing): void {
  if (json === true) sayJson(answer.json);
  else for (const line of answer.lines) say(line);
  process.exitCode = answer.exitCode;
}
