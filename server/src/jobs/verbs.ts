import type { JobKind } from '@due-regard/shared/imports/job-api.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { findDone } from '@due-regard/db/once.ts';
import { findBatch } from '../imports/batch-replies.ts';
import { acceptBatch, stageFile, undoBatch } from '../imports/batches.ts';
import { mendCell } from '../imports/learning/mend-cell.ts';
import { sayWord } from '../imports/learning/say-word.ts';
import { matchRow } from '../imports/match-row.ts';
import { issueReport } from '../reports/issue-report.ts';
import { findIssued } from '../reports/kept.ts';
import { compareWithToday, pageOfReport, readContent } from '../reports/read-report.ts';
import { findReportFit } from '../reports/take-step.ts';
import type { JobDeps } from './progress.ts';

/** What may take long and is done without anybody waiting, by name; input and reply are plain data, which may travel. */
const jobs = {
  'file.stage': stageFile,
  'file.accept': acceptBatch,
  'file.undo': undoBatch,
  'name.match': matchRow,
  'word.say': sayWord,
  'cell.mend': mendCell,
  'report.issue': issueReport,
} satisfies Readonly<Record<JobKind, unknown>>;

/** What is waited for and yet would hold up whoever else asks: reports are read from the facts of their day. */
const asked = {
  'report.read': readContent,
  'report.page': pageOfReport,
  'report.today': compareWithToday,
  'report.find-fit': findReportFit,
};

const verbs = { ...jobs, ...asked };

type Verbs = typeof verbs;
export type JobVerb = keyof typeof jobs;
export type AskedVerb = keyof typeof asked;
type VerbName = keyof Verbs;
export type InputOf<Name extends VerbName> = Parameters<Verbs[Name]>[2];
export type ReplyOf<Name extends VerbName> = Awaited<ReturnType<Verbs[Name]>>;

/** Threads in which verbs run one after another: a report does not wait for a file. */
export type Lane = 'files' | 'reports';

export function laneOf(verb: VerbName): Lane {
  return verb.startsWith('report.') ? 'reports' : 'files';
}

/** One piece of work as a runner is given it. */
export interface Task {
  readonly verb: VerbName;
  readonly actor: Actor;
  readonly input: unknown;
}

type AnyVerb = (deps: JobDeps, actor: Actor, input: unknown) => Promise<unknown>;

/**
 * Does a task, unless the same request was done before: what was answered then is the file or the report, which is
 * answered as it stands now. Asked beforehand, since much is read and compared before anything is stored.
 */
export async function doTask(deps: JobDeps, { verb, actor, input }: Task): Promise<unknown> {
  const done = isJob(verb) ? await findDone(deps.db.read, actor) : undefined;
  if (done === undefined || !isJob(verb)) return anyVerb(verb)(deps, actor, input);
  const aboutId = aboutIdOf(verb, done.result);
  const { authority } = actor;
  return verb === 'report.issue'
    ? findIssued(deps.db.read, { authority, reportId: aboutId })
    : findBatch(deps.db.read, authority, aboutId);
}

function isJob(verb: VerbName): verb is JobVerb {
  return Object.hasOwn(jobs, verb);
}

/** What a job was about: every one answers with its file, or with its report, and so does its change. */
export function aboutIdOf(verb: JobVerb, reply: unknown): string {
  const told = reply as { readonly batchId: string; readonly reportId: string };
  return verb === 'report.issue' ? told.reportId : told.batchId;
}

// A verb among others: name and input come from the same call, so they fit each other.
function anyVerb(name: VerbName): AnyVerb {
  return verbs[name] as AnyVerb;
}
