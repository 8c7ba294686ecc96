import type { Config } from '../../config.ts';
import type { LongDeps } from '../../jobs/progress.ts';
import { learnerKey } from './learner-key.ts';

/** What bringing a file needs; where the key of learners lies only a file of people. */
export interface StagingDeps extends LongDeps {
  readonly config?: Pick<Config, 'learnerKeyFile'> | undefined;
}

/** The key under which a file of people is read. @throws Refusal as {@link learnerKey} does */
export async function readerKey({ config, db }: StagingDeps, authority: string): Promise<Uint8Array> {
  if (config === undefined) throw new TypeError('a file of people is brought without settings');
  return learnerKey(config, db, authority);
}
