import { longDate } from '../../calendar/words.ts';
import { counted } from '../../measure/words.ts';
import type { ReportBlock, ReportTable } from '../content.ts';
import type { RegisterPart, ReportFacts } from '../facts.ts';

/** Told in sentences alone: school by school it would be a list of where the gaps are, which no report carries. */
const inSentencesAlone = new Set(['filtering', 'safeguarding-audits', 'home-education']);

/** What some registers say, one after the other, those that hold nothing left out. */
export function registerBlocks(facts: ReportFacts, codes: readonly string[]): readonly ReportBlock[] {
  return codes.flatMap((code) => {
    const part = facts.registers.find((one) => one.code === code);
    return part === undefined ? [] : blocksOf(facts, part);
  });
}

function blocksOf({ head }: ReportFacts, part: RegisterPart): readonly ReportBlock[] {
  const rows = part.rows.filter(({ on }) => on === null || on >= head.from);
  const earlier = part.rows.length - rows.length;
  const notes =
    earlier === 0 ? [] : [`${counted(earlier, ['entry', 'entries'])} of before ${longDate(head.from)} left out.`];
  const told: readonly ReportBlock[] = part.sentences.length === 0 ? [] : [{ kind: 'list', items: part.sentences }];
  if (inSentencesAlone.has(part.code)) return told;
  if (rows.length === 0) return told;
  return [...told, { kind: 'table', table: tableOf(part, rows, notes) }];
}

function tableOf(
  { code, title, purpose, headers }: RegisterPart,
  rows: RegisterPart['rows'],
  notes: readonly string[],
): ReportTable {
  // A column of which nothing is said of any entry tells nothing.
  const kept = headers.flatMap((header, index) =>
    rows.some(({ cells }) => (cells[index] ?? null) !== null) ? [{ header, index }] : [],
  );
  return {
    key: code,
    name: title.slice(0, 31),
    caption: `${title}: ${purpose}`,
    columns: kept.map(({ header }) => ({ header, kind: 'text' })),
    rows: rows.map(({ cells }) => kept.map(({ index }) => cells[index] ?? null)),
    notes,
  };
}
