import { longDate } from '../../calendar/words.ts';
import { counted } from '../../measure/words.ts';
import type { ReportBlock, ReportTable } from '../content.ts';
import { everyRegister } from '../../registers/every-register.ts';
import type { Register } from '../../registers/register.ts';
import type { RegisterPart, ReportFacts } from '../facts.ts';

/** Told in sentences alone: school by school it would be a list of where the gaps are, which no report carries. */
const inSentencesAlone: ReadonlySet<string> = new Set([
  ...everyRegister.filter(isBySchool).map(({ code }) => code),
  'home-education',
]);

/** Whether each of its entries is of a school or service. */
function isBySchool({ namedBy, fields }: Register): boolean {
  return namedBy.some((name) => {
    const field = fields[name];
    return field?.kind === 'one' && field.of === 'organisation';
  });
}

/** What some registers say, one after the other, those that hold nothing left out. */
export function registerBlocks(facts: ReportFacts, codes: readonly string[]): readonly ReportBlock[] {
  return codes.flatMap((code) => {
    const part = facts.registers.find((one) => one.code === code);
    return part === undefined ? [] : blocksOf(facts, part);
  });
}

/** Said wherever something may be left out, whether or not anything is: else its absence would tell. */
const countedWords = 'Counted is what readers of this report may read.';

function blocksOf({ head }: ReportFacts, part: RegisterPart): readonly ReportBlock[] {
  // What is still to come is told as well; what came between the period and the day is not of it.
  const rows = part.rows.filter(({ on }) => on === null || (on >= head.from && (on <= head.to || on > head.asAt)));
  const earlier = part.rows.length - rows.length;
  const notes =
    earlier === 0
      ? []
      : [
          `${counted(earlier, ['entry', 'entries'])} of other days than ${longDate(head.from)} to ${longDate(head.to)} left out.`,
        ];
  const whose: readonly string[] = head.publication === 'officers' ? [] : [countedWords];
  const told: readonly ReportBlock[] =
    part.sentences.length === 0 ? [] : [{ kind: 'list', items: [...part.sentences, ...whose] }];
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
