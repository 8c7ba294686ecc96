import { isoDate } from '../../calendar/iso-date.ts';
import type { IsoDate } from '../../calendar/iso-date.ts';
import { longDate } from '../../calendar/words.ts';
import type { FieldProblem } from '../../http/problem.ts';
import type { ChangeReason } from '../reasons.ts';
import { tellsPeople } from '../tells-people.ts';

/** `held-elsewhere` is an answer; null, in its place, is not entered yet. */
export const areaRatings = ['not-met', 'met', 'exceeding', 'held-elsewhere'] as const;
export type AreaRating = (typeof areaRatings)[number];

export const areaRatingWords: Readonly<Record<AreaRating, string>> = {
  'not-met': 'Not met',
  met: 'Met',
  exceeding: 'Exceeding',
  'held-elsewhere': 'Held elsewhere',
};

interface Area {
  readonly code: string;
  readonly heading: string;
  readonly asks: string;
}

const areasOf2020: readonly Area[] = [
  { code: 'chair', heading: 'Chair and deputy', asks: 'The council chairs, a deputy is named, and both are trained' },
  { code: 'membership', heading: 'Membership and attendance', asks: 'The right agencies sit on the panel and come' },
  {
    code: 'meetings',
    heading: 'Meetings',
    asks: 'The panel meets as often as it should, and its decisions follow the Act',
  },
  { code: 'information', heading: 'Sharing information', asks: 'Agencies answer what they are asked, in time' },
  { code: 'consent', heading: 'Consent', asks: 'It is plain how, when and by whom consent is asked' },
  {
    code: 'plans',
    heading: 'Support plans',
    asks: 'Plans are whole, somebody answers for each, and they are reviewed',
  },
  {
    code: 'closing',
    heading: 'Closing and after',
    asks: 'Other referrals are considered, and reviews follow at six and twelve months',
  },
  {
    code: 'records',
    heading: 'Records',
    asks: 'What the panel decides is recorded in the system of cases, and members can get in',
  },
];

/**
 * What the Channel annual assurance statement goes through, by the first year of each version. Our paraphrase, check the
 * source: the words are ours, and there was no statement before the guidance of November 2020.
 */
const areaVersions: readonly AreaVersion[] = [
  { fromYear: 2020, words: 'areas of control from 2020', areas: areasOf2020 },
  {
    fromYear: 2024,
    words: 'areas of control from 2024',
    areas: [
      ...areasOf2020,
      {
        code: 'assessment',
        heading: 'Assessment of vulnerability',
        asks: 'Members are trained in the Prevent assessment framework, and it is used',
      },
    ],
  },
];

interface AreaVersion {
  readonly fromYear: number;
  readonly words: string;
  readonly areas: readonly Area[];
}

/**
 * The version of the areas that a year's statement goes through, as one could know it on a day.
 * @returns undefined for a year before there was a statement, and for one that has not begun
 */
export function versionOf(year: number, asAt: IsoDate): AreaVersion | undefined {
  if (`${String(year)}-01-01` > asAt) return undefined;
  return areaVersions.findLast(({ fromYear }) => fromYear <= year);
}

/** The areas of a year; none for a year without a statement. */
export function areasIn(year: number, asAt: IsoDate): readonly Area[] {
  return versionOf(year, asAt)?.areas ?? [];
}

/** What an area is called, by its code, in whatever version. */
export const areaNames: ReadonlyMap<string, string> = new Map(
  areaVersions.flatMap(({ areas }) => areas.map(({ code, heading }) => [code, heading] as const)),
);

export interface AreaAnswer {
  readonly rating: AreaRating | null;
  /** Short words on the panel's process, never on a case. */
  readonly evidence: string | null;
}

/** By code of the areas of a year. */
export type AreaAnswers = Readonly<Record<string, AreaAnswer>>;

/** A signature, under the text that was signed; each change of the text after it ends it. */
export interface StatementSignature {
  /** A role, not a person. */
  readonly by: string;
  readonly onDay: IsoDate;
  readonly areas: AreaAnswers;
  /** What was changed since, until it was signed anew; the oldest first. */
  readonly changes: readonly { readonly onDay: IsoDate; readonly reason: ChangeReason }[];
}

/** The statement of a year as it stands. */
export interface PanelStatement {
  /** The year, as text. */
  readonly thingId: string;
  readonly year: number;
  /** The day by which it is to be signed. */
  readonly dueOn: IsoDate;
  readonly areas: AreaAnswers;
  /** The oldest first. Only the last can hold. */
  readonly signatures: readonly StatementSignature[];
}

/** The signatures of a statement by a day, each with the changes by then. */
export function signaturesOn(statement: PanelStatement | undefined, asAt: IsoDate): readonly StatementSignature[] {
  return (statement?.signatures ?? [])
    .filter(({ onDay }) => onDay <= asAt)
    .map((one) => ({ ...one, changes: one.changes.filter(({ onDay }) => onDay <= asAt) }));
}

/** The text of a statement on a day: where it stood signed then, what was signed. */
export function textOn(statement: PanelStatement | undefined, asAt: IsoDate): AreaAnswers {
  const last = signaturesOn(statement, asAt).at(-1);
  return last?.changes.length === 0 ? last.areas : (statement?.areas ?? {});
}

/** Whether two texts say the same; an area without an answer is as one that is not there. */
export function isSameText(one: AreaAnswers, other: AreaAnswers): boolean {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (code) =>
      (one[code]?.rating ?? null) === (other[code]?.rating ?? null) &&
      (one[code]?.evidence ?? null) === (other[code]?.evidence ?? null),
  );
}

type Signed = Pick<StatementSignature, 'by' | 'onDay' | 'changes'>;

/** Who signed and on which day, and whether that still holds; of one that was signed anew after, that it was changed. */
export function signedWords(signatures: readonly Signed[]): readonly string[] {
  return signatures.map(({ by, onDay, changes }, place) => {
    const again = place === signatures.length - 1 ? ': to be signed again' : ', and signed again';
    return `Signed by ${by} on ${longDate(onDay)}${changes.length === 0 ? '' : `, changed since${again}`}`;
  });
}

/** Unless somebody says another day: the last of March after its year. Our reading. */
export function usualDueDay(year: number): IsoDate {
  return isoDate(`${String(year + 1)}-03-31`);
}

export const statementStandings = ['not-there-yet', 'not-entered', 'open', 'overdue', 'changed', 'signed'] as const;
export type StatementStanding = (typeof statementStandings)[number];

/**
 * Where the statement of a year stands on a day. One that nobody began is overdue like any other; one that was changed after
 * it was signed has to be signed again, and is said to be so rather than overdue.
 */
export function statementOn(
  year: number,
  statement: PanelStatement | undefined,
  asAt: IsoDate,
): { readonly standing: StatementStanding; readonly dueOn: IsoDate; readonly answered: number; readonly of: number } {
  const areas = areasIn(year, asAt);
  const dueOn = statement?.dueOn ?? usualDueDay(year);
  const text = textOn(statement, asAt);
  const answered = areas.filter(({ code }) => (text[code]?.rating ?? null) !== null).length;
  const standing = areas.length === 0 ? 'not-there-yet' : standingOf(statement, dueOn, asAt);
  return { standing, dueOn, answered, of: areas.length };
}

function standingOf(statement: PanelStatement | undefined, dueOn: IsoDate, asAt: IsoDate): StatementStanding {
  const last = signaturesOn(statement, asAt).at(-1);
  if (last !== undefined) return last.changes.length === 0 ? 'signed' : 'changed';
  if (dueOn < asAt) return 'overdue';
  return statement === undefined ? 'not-entered' : 'open';
}

/** The year whose statement was last due on a day; where it falls due within the year, that of the year before. */
export function yearAsked(asAt: IsoDate): number {
  return Number(asAt.slice(0, 4)) - 1;
}

/** What is wrong with a statement as somebody saves it. */
export function statementProblems(
  { year, areas }: Pick<PanelStatement, 'year' | 'areas'>,
  today: IsoDate,
): readonly FieldProblem[] {
  const known = areasIn(year, today);
  if (`${String(year)}-01-01` > today) return [{ field: 'dueOn', code: 'not-begun' }];
  if (known.length === 0) return [{ field: 'dueOn', code: 'before-the-statement' }];
  return Object.entries(areas).flatMap(([code, { evidence }]) => [
    ...(known.some((area) => area.code === code) ? [] : [{ field: `areas.${code}`, code: 'unknown' }]),
    ...(evidence !== null && tellsPeople(evidence) ? [{ field: `areas.${code}.evidence`, code: 'tells-people' }] : []),
  ]);
}

/** What is wrong with signing a statement. */
export function signOffProblems(
  { year, areas, signatures }: PanelStatement,
  { onDay, today }: { readonly onDay: IsoDate; readonly today: IsoDate },
): readonly FieldProblem[] {
  const isWhole = areasIn(year, today).every(({ code }) => (areas[code]?.rating ?? null) !== null);
  const problems: readonly (FieldProblem | false)[] = [
    !isWhole && { field: 'onDay', code: 'not-whole' },
    onDay > today && { field: 'onDay', code: 'in-the-future' },
    onDay < `${String(year)}-01-01` && { field: 'onDay', code: 'before' },
    signatures.some(({ changes }) => changes.some((one) => onDay < one.onDay)) && {
      field: 'onDay',
      code: 'before-the-change',
    },
  ];
  return problems.filter((problem) => problem !== false);
}
