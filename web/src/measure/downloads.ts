import { coverageApi } from '@due-regard/shared/training/coverage-api.ts';
import { downloadFormats } from '@due-regard/shared/http/downloads.ts';
import { planApi } from '@due-regard/shared/plans/api.ts';
import { audienceApi } from '@due-regard/shared/training/learners/api.ts';
import { statementApi } from '@due-regard/shared/training/statement-api.ts';
import { fileAddress } from '../api.ts';
import type { Download } from '../charts/ChartCard.tsx';
import { formatNames } from '../design-system/format-names.ts';
import type { Here } from '../here.ts';

type Place = Pick<Here, 'authority' | 'dates'>;

/** The coverage tables at the dates in view, in every form. */
export function coverageFiles({ authority, dates }: Place): readonly Download[] {
  return downloadFormats.map((format) => ({
    href: fileAddress(coverageApi.coverageFile, { params: { authority }, query: { ...dates, format } }),
    label: `Coverage tables, ${formatNames[format]}`,
  }));
}

/** The tables of people's own training at the dates in view, in every form. */
export function audienceFiles({ authority, dates }: Place): readonly Download[] {
  return downloadFormats.map((format) => ({
    href: fileAddress(audienceApi.file, { params: { authority }, query: { ...dates, format } }),
    label: `People trained, ${formatNames[format]}`,
  }));
}

/** The whole chase list at the dates in view, in every form. */
export function chaseFiles({ authority, dates }: Place): readonly Download[] {
  return downloadFormats.map((format) => ({
    href: fileAddress(coverageApi.chaseList, { params: { authority }, query: { ...dates, format } }),
    label: `Chase list, ${formatNames[format]}`,
  }));
}

/** A sheet of all schools with what they have told, to fill in and bring back. */
export function sheetFiles({ authority, dates }: Place): readonly Download[] {
  return (['ods', 'xlsx'] as const).map((format) => ({
    href: fileAddress(statementApi.sheet, { params: { authority }, query: { ...dates, format } }),
    label: `Sheet to fill in and bring back, ${formatNames[format]}`,
  }));
}

/** The actions behind the charts of plans at the dates in view, in every form. */
export function planFiles({ authority, dates }: Place, plan?: string): readonly Download[] {
  return downloadFormats.map((format) => ({
    href: fileAddress(planApi.file, { params: { authority }, query: { ...dates, plan, format } }),
    label: `Actions of the plans, ${formatNames[format]}`,
  }));
}
