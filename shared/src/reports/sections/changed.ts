import { longDate } from '../../calendar/words.ts';
import { percentOf } from '../../measure/percentage.ts';
import type { ReportBlock, ReportFigure } from '../content.ts';
import type { ReportFacts } from '../facts.ts';

/** A figure beside what the earlier report said of the same thing. */
export interface ChangedFigure {
  readonly key: string;
  readonly label: string;
  /** Null: the earlier report did not have it. */
  readonly before: string | null;
  /** Null: this one does not have it any more. */
  readonly now: string | null;
  readonly change: string;
}

/** Every figure of two reports side by side, in the order of the later one; what was dropped comes last. */
export function changedFigures(
  before: readonly ReportFigure[],
  now: readonly ReportFigure[],
): readonly ChangedFigure[] {
  const earlier = new Map(before.map((figure) => [figure.key, figure]));
  const kept = new Set(now.map(({ key }) => key));
  return [
    ...now.map((figure) => pairOf(earlier.get(figure.key), figure)),
    ...before
      .filter(({ key }) => !kept.has(key))
      .map(({ key, label, words }) => ({ key, label, before: words, now: null, change: 'Not in this report' })),
  ];
}

function pairOf(before: ReportFigure | undefined, now: ReportFigure): ChangedFigure {
  return {
    key: now.key,
    label: now.label,
    before: before?.words ?? null,
    now: now.words,
    change: before === undefined ? 'New in this report' : changeWords(before, now),
  };
}

/** `Up 3.2 percentage points`; of numbers that are of nothing `Up 4`. Which way is better is not judged. */
function changeWords(before: ReportFigure, now: ReportFigure): string {
  if (before.numerator === null || now.numerator === null) {
    if (before.numerator === now.numerator) return 'Not known then or now';
    return now.numerator === null ? 'Not known any more' : 'Not known then';
  }
  if (before.denominator === null || now.denominator === null) return movedWords(now.numerator - before.numerator, '');
  const tenths = Math.round(
    (percentOf(now.numerator, now.denominator) - percentOf(before.numerator, before.denominator)) * 10,
  );
  const isSame = before.numerator === now.numerator && before.denominator === now.denominator;
  if (tenths === 0) return isSame ? 'No change' : 'The same share of other numbers';
  return movedWords(tenths / 10, ' percentage points');
}

function movedWords(by: number, unit: string): string {
  if (by === 0) return 'No change';
  return `${by > 0 ? 'Up' : 'Down'} ${Math.abs(by).toLocaleString('en-GB')}${unit}`;
}

/** What has changed since the last report of the same kind that was issued. */
export function changedBlocks({ before }: ReportFacts, figures: readonly ReportFigure[]): readonly ReportBlock[] {
  if (before === null)
    return [
      {
        kind: 'words',
        text: 'No earlier report of this kind was issued from these records, so there is none to compare with.',
      },
    ];
  return [
    {
      kind: 'table',
      table: {
        key: 'changed',
        name: 'What has changed',
        caption: `Figures of this report beside those of report ${before.number}, which were as at ${longDate(before.asAt)}`,
        columns: [
          { header: 'Figure', kind: 'text' },
          { header: 'Then', kind: 'text' },
          { header: 'Now', kind: 'text' },
          { header: 'Change', kind: 'text' },
        ],
        rows: changedFigures(before.figures, figures).map(({ label, before: then, now, change }) => [
          label,
          then,
          now,
          change,
        ]),
        notes: ['Then: as that report said it. What was corrected since is not changed in it.'],
      },
    },
  ];
}
