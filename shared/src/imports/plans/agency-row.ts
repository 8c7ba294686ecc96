import type { IsoDate } from '../../calendar/iso-date.ts';
import type { ProgressStatus } from '../../plans/action.ts';

/** The columns of an agency's file that it is asked to fill in, and by which its rows come back. */
export const agencyColumns = {
  ref: 'Reference',
  plan: 'Plan',
  objective: 'Objective',
  title: 'Action',
  outcome: 'Outcome',
  partners: 'Partners',
  start: 'Start',
  firstDue: 'First due',
  due: 'Due now',
  status: 'Status as we have it',
  progressNow: 'Progress now',
  statusNow: 'Status now',
  doneOn: 'Done on',
  evidence: 'Evidence (reference or link)',
  comment: 'Comment',
  actionId: 'Action id',
  requestId: 'Request',
} as const;
export type AgencyColumn = keyof typeof agencyColumns;

/** Columns that say what was asked: what comes back otherwise is told, and not taken. */
export const fixedColumns = [
  'ref',
  'plan',
  'objective',
  'title',
  'outcome',
  'partners',
  'start',
  'firstDue',
  'due',
  'status',
] as const satisfies readonly AgencyColumn[];
export type FixedColumn = (typeof fixedColumns)[number];

/** A row of an agency's reply, as it was read. */
export type AgencyRow = {
  readonly rowNumber: number;
  readonly actionId: string;
  readonly requestId: string;
  readonly progress: string | null;
  readonly status: ProgressStatus | null;
  readonly doneOn: IsoDate | null;
  readonly evidence: readonly string[];
  readonly comment: string | null;
  /** What stands in the fixed columns; days as YYYY-MM-DD. */
  readonly fixed: Readonly<Partial<Record<FixedColumn, string>>>;
};

/** Whether anything is filled in: a row that is not is not answered, and never "no progress". */
export function isAnswered({ progress, status, doneOn, evidence, comment }: AgencyRow): boolean {
  return progress !== null || status !== null || doneOn !== null || evidence.length > 0 || comment !== null;
}
