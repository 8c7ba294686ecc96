import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import type { Problem } from '@due-regard/shared/http/problem.ts';
import type { Progress } from '@due-regard/shared/imports/job-api.ts';
import type { Config } from '../config.ts';
import type { Fault } from '../http/refusal-of.ts';
import type { Task } from './verbs.ts';

/** The settings as they travel to another thread: an address is no plain data. */
export type SentConfig = Omit<Config, 'publicUrl'> & { readonly publicUrl: string };

/** The time as the caller has it: the clock on the wall, or one that stands still. */
export type SentClock = { readonly kind: 'wall' } | { readonly kind: 'fixed'; readonly at: Instant };

/** What the worker is told: one task at a time; that it should stop; or that it is needed no more. */
export type ToWorker =
  | { readonly kind: 'task'; readonly task: Task; readonly clock: SentClock }
  | { readonly kind: 'stop' }
  | { readonly kind: 'end' };

/** What it answers. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly reply: unknown }
  | { readonly kind: 'failed'; readonly problem: Problem; readonly fault?: Fault };
