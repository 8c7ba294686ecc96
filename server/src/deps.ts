import { instantOf } from '@due-regard/shared/calendar/iso-date.ts';
import type { Clock } from '@due-regard/db/change.ts';
import type { Database } from '@due-regard/db/open.ts';
import type { Logger } from 'pino';
import type { ChannelKeys } from './channel/keys.ts';
import type { Config } from './config.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Mailer } from './mail/mailer.ts';
import type { SignIn } from './people/sign-in.ts';

/** What verbs need of the world, made once in main.ts. */
export interface Deps {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly config: Config;
  readonly signIn: SignIn;
  /** Keys of what is kept of Channel, in a file of their own. */
  readonly channelKeys: ChannelKeys;
  /** Runs what may take long. */
  readonly jobs: Jobs;
  /** Absent where no mail server is set up: then no mail is sent. */
  readonly mail: Mailer | undefined;
}

export const wallClock: Clock = { now: () => instantOf(Date.now()) };
