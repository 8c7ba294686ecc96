import { remakeHistories } from '@due-regard/db/measure/history.ts';
import { openDatabase } from '@due-regard/db/open.ts';
import type { Config } from '../config.ts';
import type { TerminalAnswer } from '../journal/terminal.ts';

/** `histories`: works out anew what figures are drawn from; no record is touched. */
export async function remakeFromTerminal({ databaseUrl }: Pick<Config, 'databaseUrl'>): Promise<TerminalAnswer> {
  const db = openDatabase(databaseUrl);
  try {
    const authorities = await remakeHistories(db);
    return {
      exitCode: 0,
      lines: [
        ...authorities.map((code) => `${code}: its histories were worked out anew from its records.`),
        'A program that is serving holds figures in memory: start it again.',
      ],
      json: { authorities },
    };
  } finally {
    await db.close();
  }
}
