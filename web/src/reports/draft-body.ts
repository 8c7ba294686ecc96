import { addDays, addMonths } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { uncapital } from '@due-regard/shared/measure/words.ts';
import { bareReport } from '@due-regard/shared/reports/draft.ts';
import type { ReportDraftBody, ReportLine } from '@due-regard/shared/reports/api.ts';
import { kindRules } from '@due-regard/shared/reports/kinds.ts';
import type { ReportKind } from '@due-regard/shared/reports/kinds.ts';
import { dateOf, textOf } from '../design-system/form-data.ts';
import { fromForm, lineOf } from '../design-system/from-form.ts';
import { choice } from '../words.ts';
import type { FieldWords } from '../words.ts';

/** What a report of a kind is to be, unless it is said otherwise: of the months that its kind looks back on. */
export function newDraft(kind: ReportKind, today: IsoDate): ReportDraftBody {
  const { name, months } = kindRules[kind];
  return {
    ...bareReport,
    kind,
    title: `Prevent duty: ${uncapital(name).replace('cabinet', 'Cabinet')}`,
    from: addDays(addMonths(today, -months), 1),
    to: today,
    asAt: today,
  };
}

/** A report that corrects an issue is as that was, and tells all that has been learnt since. */
export function correctionOf(issued: ReportLine): ReportDraftBody {
  const { kind, title, from, to, asAt, publication, paragraph, interest, meeting, meetsOn, reportId } = issued;
  const same = { kind, title, from, to, asAt, publication, paragraph, interest, meeting, meetsOn };
  return { ...same, knownAt: null, corrects: reportId, corrected: null };
}

/** The answers of the form. What only an exempt report needs is not sent of another. */
export function draftOf(form: FormData): ReportDraftBody {
  const isExempt = textOf(form, 'publication') === 'exempt';
  const corrects = textOf(form, 'corrects');
  return fromForm<ReportDraftBody>({
    kind: textOf(form, 'kind') ?? undefined,
    title: textOf(form, 'title') ?? undefined,
    from: dateOf(form, 'from') ?? undefined,
    to: dateOf(form, 'to') ?? undefined,
    asAt: dateOf(form, 'asAt') ?? undefined,
    knownAt: dateOf(form, 'knownAt'),
    publication: textOf(form, 'publication') ?? undefined,
    paragraph: isExempt ? textOf(form, 'paragraph') : null,
    interest: isExempt ? lineOf(form, 'interest') : null,
    meeting: textOf(form, 'meeting'),
    meetsOn: dateOf(form, 'meetsOn'),
    corrects,
    corrected: corrects === null ? null : lineOf(form, 'corrected'),
  });
}

function notYet(noun: string): Readonly<Record<string, string>> {
  return { 'in-the-future': `${noun} must be today or earlier` };
}

function choiceAsCorrected(noun: string): FieldWords {
  const words = 'A correction is of the same kind and for the same readers as the report that it corrects';
  return { noun, codes: { ...choice(noun).codes, 'not-as-corrected': words } };
}

export const draftWords: Readonly<Record<string, FieldWords>> = {
  kind: choiceAsCorrected('which report it is'),
  title: { noun: 'what the report is called' },
  from: { noun: 'the first day it reports on' },
  to: {
    noun: 'the last day it reports on',
    codes: {
      'before-start': 'The last day it reports on must be the first or a later one',
      'after-as-at': 'The last day it reports on must not be after the day on which its figures are true',
    },
  },
  asAt: { noun: 'the day on which its figures are true', codes: notYet('The day on which its figures are true') },
  knownAt: { noun: 'the day up to which it tells what was known', codes: notYet('The day up to which it tells') },
  publication: choiceAsCorrected('who may read it'),
  paragraph: choice('the paragraph by which it is exempt'),
  interest: { noun: 'why it is in the public interest to keep it from publication' },
  meeting: { noun: 'the meeting to which it goes' },
  meetsOn: { noun: 'the day of the meeting' },
  corrects: choice('the report that it corrects'),
  corrected: { noun: 'what it corrects' },
};
