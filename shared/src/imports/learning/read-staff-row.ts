import type { IsoDate } from '../../calendar/iso-date.ts';
import { isoDate } from '../../calendar/iso-date.ts';
import type { CellReading } from '../answer-cells.ts';
import { readDate } from '../dates.ts';
import type { DateOrder } from '../dates.ts';
import { cellText } from '../table.ts';
import type { Cell } from '../table.ts';
import type { IdKind } from './column-meanings.ts';
import { outcomeWord } from './outcomes.ts';
import type { IdPlace, Place, StaffPlan } from './plan.ts';
import type { ReadingRules } from './reading-rules.ts';
import { RowFaults, readIds } from './row-reading.ts';
import type { PersonRow, RowReading } from './row-reading.ts';
import type { MendablePart, StaffRow } from './rows.ts';

/** A row of a list of staff: somebody's post. */
export function readStaffRow(row: PersonRow, plan: StaffPlan, rules: ReadingRules): RowReading<StaffRow> {
  const faults = new RowFaults(row, plan);
  const ids = readIds(row, { ids: [...plan.ids, ...kindsOf(row, plan.anyId)], rules, faults });
  const [learner, ...others] = [...new Set(ids)];
  if (learner === undefined && faults.problems.length === 0) faults.refuseRow('learner-missing');
  const organisation = words({ row, place: plan.organisation, part: 'organisation' }, rules, faults);
  const isMissing = organisation === null && faults.mendable.length === 0;
  if (isMissing && plan.organisation !== null) {
    faults.refuse('value-missing', { place: plan.organisation, part: 'organisation' });
  }
  const audience = words({ row, place: plan.audience, part: 'audience' }, rules, faults);
  const from = readDay({ row, place: plan.from, part: 'from' }, rules, faults);
  const to = readDay({ row, place: plan.to, part: 'to' }, rules, faults);
  if (plan.to !== null && isBefore(to, from))
    faults.refuse('post-ends-before-it-begins', { place: plan.to, part: 'to' });
  const known = { rowNumber: row.rowNumber, others, organisation, audience, from, to };
  if (learner !== undefined && faults.problems.length === 0) {
    return { rows: [{ ...known, learner }], bad: [], notAsked: 0, unsaid: 0 };
  }
  const mended = new Set(faults.mendable.map(({ part }) => part));
  const kept = Object.fromEntries(Object.entries(known).filter(([part]) => !mended.has(asPart(part))));
  const bad = faults.bad<StaffRow>(learner === undefined ? kept : { ...kept, learner });
  return { rows: [], bad: [learner === undefined ? { ...bad, mendable: [] } : bad], notAsked: 0, unsaid: 0 };
}

/** An id of which it is not said what kind it is stands for every kind that it may be. */
function kindsOf(row: PersonRow, place: Place | null): readonly IdPlace[] {
  if (place === null) return [];
  const kinds: readonly IdKind[] = cellText(row.cells[place.at]).includes('@')
    ? ['email']
    : ['employee-number', 'username', 'id-number'];
  return kinds.map((kind) => ({ ...place, kind }));
}

interface At {
  readonly row: PersonRow;
  readonly place: Place | null;
  readonly part: MendablePart;
}

function words({ row, place, part }: At, rules: ReadingRules, faults: RowFaults): string | null {
  if (place === null) return null;
  const read = rules.words(row.cells[place.at] ?? '');
  return 'value' in read ? read.value : faults.refuse(read.refused, { place, part });
}

/** Programs that know no "for ever" write a day that nobody will see. */
const forEver = /(?<!\d)(?:2999|4712|9999)(?!\d)/;
const noEnd = isoDate('2100-01-01');
const goingOn = new Set(['present', 'current', 'ongoing', 'to date', 'permanent', 'no end date', 'no expiry', 'open']);

function readDay({ row, place, part }: At, { order }: ReadingRules, faults: RowFaults): IsoDate | null {
  if (place === null) return null;
  const read = readPostDay(row.cells[place.at] ?? '', order);
  return 'value' in read ? read.value : faults.refuse(read.refused, { place, part });
}

/** The first or last day in post; null where the cell gives none, or says that there is no end. */
export function readPostDay(cell: Cell, order: DateOrder): CellReading<IsoDate> {
  const text = cellText(cell).trim().toLowerCase();
  const word = outcomeWord(cell);
  const isNone = word === 'nothing' || word === 'not-asked' || goingOn.has(text) || forEver.test(text);
  if (isNone) return { value: null };
  const reading = readDate(cell, order);
  if ('refused' in reading) return reading;
  return { value: reading.day !== null && reading.day >= noEnd ? null : reading.day };
}

/** Whether somebody would have left before they came. */
export function isBefore(to: IsoDate | null, from: IsoDate | null): boolean {
  return to !== null && from !== null && to < from;
}

/** The keys of a row are its parts, and others that nobody mends. */
function asPart(key: string): MendablePart {
  return key as MendablePart;
}
