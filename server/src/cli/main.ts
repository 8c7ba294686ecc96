import { Command, CommanderError } from 'commander';
import { productVersion } from '../version.ts';
import { coursesCommand } from './courses-command.ts';
import { coverageCommand } from './coverage-command.ts';
import { demoCommand } from './demo-command.ts';
import { digestCommand } from './digest-command.ts';
import { CommandFault, exitCodeOf, wordsOf } from './fault.ts';
import { importCommand } from './import-command.ts';
import { migrateCommand } from './migrate-command.ts';
import { packCommand } from './pack-command.ts';
import { reportCommand } from './report-command.ts';
import { serveCommand } from './serve-command.ts';
import { upkeepCommands } from './upkeep-commands.ts';
import { userCommand } from './user-command.ts';

const program = new Command('due-regard')
  .description('Honest numbers for the Prevent duty, from a terminal.')
  .version(productVersion)
  .exitOverride()
  .showHelpAfterError('(add --help for what it takes)')
  .addHelpText(
    'after',
    '\nExit codes: 0 done, 1 refused (the words say why), 2 not a command, 3 a fault in the program.',
  );

for (const command of [
  serveCommand(),
  migrateCommand(),
  demoCommand(),
  userCommand(),
  ...upkeepCommands(),
  importCommand(),
  coursesCommand(),
  packCommand(),
  coverageCommand(),
  digestCommand(),
  reportCommand(),
]) {
  program.addCommand(command.exitOverride());
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    if (!(error instanceof CommandFault && error.isSaid)) process.stderr.write(`${wordsOf(error)}\n`);
    process.exitCode = exitCodeOf(error);
  }
}
