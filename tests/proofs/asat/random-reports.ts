import { addDays, addMonths, daysBetween, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { publications } from '@due-regard/shared/evidence/publication.ts';
import type { ReportDraft } from '@due-regard/shared/reports/draft.ts';
import { reportForms } from '@due-regard/shared/reports/issue.ts';
import type { ReportForm } from '@due-regard/shared/reports/issue.ts';
import { kindRules, reportKinds } from '@due-regard/shared/reports/kinds.ts';
import type { ReportKind } from '@due-regard/shared/reports/kinds.ts';
import { narrativeKeys } from '@due-regard/shared/reports/outline.ts';
import type { Actor, ChangeDeps } from '@due-regard/db/change.ts';
import { sha256 } from '@due-regard/db/journal/digest.ts';
import type { Database } from '@due-regard/db/open.ts';
import { listDrafts, listIssues, listReportWords } from '@due-regard/db/reports/queries.ts';
import { getAuthority } from '@due-regard/db/people/authorities.ts';
import { knownNow, todayOf } from '@due-regard/server/http/as-at.ts';
import { contentOf } from '@due-regard/server/reports/content-of.ts';
import { fileOfReport } from '@due-regard/server/reports/file-of-report.ts';
import { issueReport } from '@due-regard/server/reports/issue-report.ts';
import { findReportFit } from '@due-regard/server/reports/take-step.ts';
import { beginReport, writeWords } from '@due-regard/server/reports/write-report-draft.ts';
import type { Dice } from '../records/dice.ts';

type Draft = Omit<ReportDraft, 'reportId'>;

/** A report that was issued, as it was on the day. */
export interface IssuedReport {
  readonly reportId: string;
  readonly kind: ReportKind;
  /** The text that was kept and hashed. */
  readonly content: string;
  readonly files: ReadonlyMap<ReportForm, string>;
}

interface Issuing {
  readonly deps: ChangeDeps;
  readonly dice: Dice;
  readonly authority: string;
  /** Done before each step, so that the records move under the report. */
  readonly meanwhile: () => Promise<void>;
}

const firstAsAt = isoDate('2016-06-30');
const sentences = ['Ten schools are late.', 'We asked twice.', 'Nothing came of it.', 'See the plan, “row 3”.'];

/** Writes reports of every kind and level in turn, of random days, has others approve them and issues them. */
export class RandomReports {
  readonly #with: Issuing;
  readonly issued: IssuedReport[] = [];

  constructor(issuing: Issuing) {
    this.#with = issuing;
  }

  async issueOne(): Promise<void> {
    const { deps, authority, meanwhile } = this.#with;
    const draft = await this.#draft();
    const { reportId } = await beginReport(deps, this.#actor('writer'), draft);
    await this.#write(reportId, draft.kind);
    for (const [name, step] of [['reviewer', 'reviewed'] as const, ['approver', 'approved'] as const]) {
      await meanwhile();
      const { sha256: contentSha256 } = await contentOf(deps, { authority, reportId, upTo: null });
      await findReportFit(deps, this.#actor(name), { reportId, step, contentSha256 });
    }
    await meanwhile();
    await issueReport(deps, this.#actor('approver'), reportId);
    await this.#keep({ ...draft, reportId });
  }

  /** What was issued before takes part as well. */
  async begin(): Promise<void> {
    const { deps, authority } = this.#with;
    const known = knownNow(authority);
    const drafts = await listDrafts(deps.db.read, known);
    for (const { reportId } of await listIssues(deps.db.read, known))
      for (const draft of drafts) if (draft.reportId === reportId) await this.#keep(draft);
  }

  async #keep(draft: ReportDraft): Promise<void> {
    const { deps, authority } = this.#with;
    const { reportId, kind } = draft;
    const content = await contentKept(deps.db, { authority, reportId });
    this.issued.push({ reportId, kind, content, files: await filesNow(deps.db, { authority, reportId }) });
  }

  #actor(userId: string): Actor {
    return { authority: this.#with.authority, userId, roles: ['lead'], requestId: null };
  }

  async #write(reportId: string, kind: ReportKind): Promise<void> {
    const { deps, dice, authority } = this.#with;
    const parts = narrativeKeys(kind);
    const told = await listReportWords(deps.db.read, knownNow(authority), reportId);
    for (const part of new Set(['ask', dice.oneOf(parts), dice.oneOf(parts)] as const))
      await writeWords(deps, this.#actor('writer'), {
        reportId,
        part,
        words: `${dice.oneOf(sentences)}\n${dice.oneOf(sentences)}`,
        was: told.find((one) => one.part === part)?.words ?? '',
      });
  }

  async #draft(): Promise<Draft> {
    const { deps, dice, authority } = this.#with;
    const own = await getAuthority(deps.db.read, authority);
    const today = todayOf(own, deps.clock);
    const count = this.issued.length;
    const picked = count > 4 && count % 5 === 0 ? dice.oneOf(this.issued).reportId : undefined;
    // A correction has the kind and the level of what it corrects.
    const corrected = (await listDrafts(deps.db.read, knownNow(authority))).find((one) => one.reportId === picked);
    const kind = corrected?.kind ?? reportKinds[count % reportKinds.length] ?? 'committee';
    const publication = corrected?.publication ?? publications[count % publications.length] ?? 'public';
    const asAt = addDays(firstAsAt, dice.below(daysBetween(firstAsAt, today) + 1));
    const isExempt = publication === 'exempt';
    return {
      kind,
      title: `Report ${String(count)}`,
      from: addMonths(asAt, -kindRules[kind].months),
      to: asAt,
      asAt,
      knownAt: this.#knownAt(asAt, today),
      publication,
      paragraph: isExempt ? '7' : null,
      interest: isExempt ? 'It would help those who mean harm' : null,
      meeting: 'Select Committee',
      meetsOn: addDays(asAt, 14),
      corrects: corrected?.reportId ?? null,
      corrected: corrected === undefined ? null : 'Two schools were counted twice',
    };
  }

  /** As known then, on some day, today, or whenever somebody finds it fit. */
  #knownAt(asAt: Draft['asAt'], today: Draft['asAt']): Draft['knownAt'] {
    const { dice } = this.#with;
    const earlier = addDays(firstAsAt, dice.below(daysBetween(firstAsAt, today) + 1));
    return dice.oneOf([null, null, asAt, earlier, addDays(today, -1), today]);
  }
}

interface Of {
  readonly authority: string;
  readonly reportId: string;
}

async function contentKept({ kysely }: Database, { authority, reportId }: Of): Promise<string> {
  const row = await kysely
    .selectFrom('report_issue')
    .select('content')
    .where('authority_id', '=', authority)
    .where('report_id', '=', reportId)
    .executeTakeFirstOrThrow();
  return row.content;
}

/** The SHA-256 of what whoever may read it downloads, by form. */
export async function filesNow(
  { read }: Database,
  { authority, reportId }: Of,
): Promise<ReadonlyMap<ReportForm, string>> {
  const files = new Map<ReportForm, string>();
  for (const form of reportForms) {
    const { bytes } = await fileOfReport(read, { authority, roles: ['lead'] }, { id: reportId, form });
    files.set(form, sha256(bytes));
  }
  return files;
}
