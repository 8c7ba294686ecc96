import { CommandFault, exitCodeOf, wordsOf } from './cli/fault.ts';
import { readConfig } from './config.ts';
import { startServing } from './serving.ts';

/** `npm start`: serves, and makes the demonstration when the database is new, unless told `--empty`. */
const unknown = process.argv.slice(2).filter((argument) => argument !== '--empty');

try {
  if (unknown.length > 0) throw new CommandFault(`npm start takes --empty alone, not ${unknown.join(' ')}`);
  await startServing(readConfig(process.env), { isEmptyWanted: process.argv.includes('--empty') });
} catch (error) {
  process.stderr.write(`${wordsOf(error)}\n`);
  process.exitCode = exitCodeOf(error);
}
