import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import { draftProblems } from '@due-regard/shared/reports/draft.ts';
import type { ReportDraft } from '@due-regard/shared/reports/draft.ts';
import { narrativeKeys } from '@due-regard/shared/reports/outline.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, Change, ChangeDeps } from '@due-regard/db/change.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import { getAuthority } from '@due-regard/db/people/authorities.ts';
import { listDrafts, listIssues, listReportWords } from '@due-regard/db/reports/queries.ts';
import { knownNow, todayIn } from '../http/as-at.ts';
import { getUnissued } from './kept.ts';

type Draft = Omit<ReportDraft, 'reportId'>;

/**
 * Begins a report. What officers wrote in the report that it corrects stands in it from the beginning.
 * @throws Refusal `not-valid`
 */
export function beginReport(deps: ChangeDeps, actor: Actor, draft: Draft): Promise<{ readonly reportId: string }> {
  return change(deps, actor, async (one) => {
    await checkDraft(one, deps, draft);
    const reportId = one.newId();
    await one.record('report_draft', [await draftRow(one, { ...draft, reportId }, actor)]);
    await keepWords(one, actor, { reportId, corrects: draft.corrects });
    return one.done({ what: 'report.begun', subject: reportId, after: draft }, { reportId });
  });
}

/** Changes what a report is to be: what was found of it before counts no more. @throws Refusal `conflict` once issued */
export function changeReport(deps: ChangeDeps, actor: Actor, { reportId, ...draft }: ReportDraft): Promise<undefined> {
  return change(deps, actor, async (one) => {
    const report = await getUnissued(one, reportId);
    await checkDraft(one, deps, draft);
    await one.withdraw('report_draft', [report.draft.factId]);
    await one.record('report_draft', [await draftRow(one, { ...draft, reportId }, actor)]);
    return one.done({ what: 'report.changed', subject: reportId, after: draft }, undefined);
  });
}

/**
 * Takes back a report that was begun by mistake, with what was written in it; the record of changes keeps both.
 * @throws Refusal `conflict` once issued
 */
export function withdrawReport(
  deps: ChangeDeps,
  actor: Actor,
  { reportId, reason }: { readonly reportId: string; readonly reason: string },
): Promise<undefined> {
  return change(deps, actor, async (one) => {
    const report = await getUnissued(one, reportId);
    await one.withdraw('report_draft', [report.draft.factId]);
    await one.withdraw(
      'report_words',
      report.words.map(({ factId }) => factId),
    );
    return one.done({ what: 'report.withdrawn', subject: reportId, before: report.draft.title, reason }, undefined);
  });
}

interface Writing {
  readonly reportId: string;
  readonly part: string;
  /** Empty: nothing is to be said there any more. */
  readonly words: string;
  /** What stood there for who writes it anew. */
  readonly was: string;
}

/** Writes one part of a report anew. @throws Refusal `conflict` once issued, `stale` where it says something else by now */
export function writeWords(
  deps: ChangeDeps,
  actor: Actor,
  { reportId, part, words, was }: Writing,
): Promise<undefined> {
  return change(deps, actor, async (one) => {
    const report = await getUnissued(one, reportId);
    if (!narrativeKeys(report.draft.kind).some((key) => key === part))
      throw notValid([{ field: 'part', code: 'unknown' }]);
    const before = report.words.filter((own) => own.part === part);
    if ((before.at(-1)?.words ?? '').trim() !== was.trim()) throw refused('stale');
    await one.withdraw(
      'report_words',
      before.map(({ factId }) => factId),
    );
    await one.record('report_words', [{ report_id: reportId, part, words, written_by: actor.userId }]);
    return one.done({ what: 'report.written', subject: reportId, after: { part, words } }, undefined);
  });
}

async function checkDraft(one: Change, deps: ChangeDeps, draft: Draft): Promise<void> {
  const problems = draftProblems(draft, await todayIn(one, deps));
  if (problems.length > 0) throw notValid(problems);
  if (draft.corrects === null) return;
  const known = knownNow(one.authority);
  const issues = await listIssues(one.read, known);
  const corrected = (await listDrafts(one.read, known)).find(({ reportId }) => reportId === draft.corrects);
  if (corrected === undefined || !issues.some(({ reportId }) => reportId === draft.corrects))
    throw notValid([{ field: 'corrects', code: 'unknown' }]);
  // Wider, it would tell its words to more; narrower, whoever read what was wrong could not read what is right.
  const others = (['kind', 'publication'] as const).filter((field) => draft[field] !== corrected[field]);
  if (others.length > 0) throw notValid(others.map((field) => ({ field, code: 'not-as-corrected' })));
}

async function draftRow(one: Change, draft: ReportDraft, actor: Actor): Promise<NewFact<'report_draft'>> {
  const { name } = await getAuthority(one.read, one.authority);
  return {
    report_id: draft.reportId,
    kind: draft.kind,
    title: draft.title,
    from_on: draft.from,
    to_on: draft.to,
    as_at: draft.asAt,
    known_at: draft.knownAt,
    publication: draft.publication,
    exempt_paragraph: draft.publication === 'exempt' ? draft.paragraph : null,
    exempt_interest: draft.publication === 'exempt' ? draft.interest : null,
    meeting: draft.meeting,
    meets_on: draft.meetsOn,
    corrects: draft.corrects,
    corrected: draft.corrected,
    council: name,
    written_by: actor.userId,
  };
}

/** A correction says what the report said, but for what is mended in it. */
async function keepWords(
  one: Change,
  actor: Actor,
  { reportId, corrects }: { readonly reportId: string; readonly corrects: string | null },
): Promise<void> {
  if (corrects === null) return;
  const told = await listReportWords(one.read, knownNow(one.authority), corrects);
  await one.record(
    'report_words',
    told.map(({ part, words }) => ({ report_id: reportId, part, words, written_by: actor.userId })),
  );
}
