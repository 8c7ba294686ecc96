import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { startServing } from '../serving.ts';

export function serveCommand(): Command {
  return new Command('serve')
    .description('serve the pages until told to stop')
    .option('--empty', 'do not make the demonstration when the database is new')
    .action(({ empty }: { readonly empty?: boolean }) =>
      startServing(readConfig(process.env), { isEmptyWanted: empty === true }),
    );
}
