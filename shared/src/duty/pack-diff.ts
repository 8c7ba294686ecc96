import type { Obligation } from './obligation.ts';
import { byNumber } from './versions.ts';

/** What an obligation says, apart from which version says it and when. */
export const obligationFields = [
  'title',
  'question',
  'wording',
  'source',
  'paragraph',
  'acts',
  'authorityKinds',
  'nations',
  'theme',
  'benchmark',
  'evidence',
  'cadence',
  'link',
  'isParaphrase',
] as const satisfies readonly (keyof Obligation)[];

/** The days between which it says so: of one pack and its correction they are compared as well. */
export const obligationDays = ['validFrom', 'validTo'] as const satisfies readonly (keyof Obligation)[];

export type ObligationField = (typeof obligationFields)[number] | (typeof obligationDays)[number];

export type ChangedObligation<Held extends Obligation> = {
  readonly before: Held;
  readonly after: Obligation;
  readonly fields: readonly ObligationField[];
};

/** What another text of a duty adds, changes, ends and leaves as it was: every obligation is in one of the four. */
export type PackDiff<Held extends Obligation = Obligation> = {
  readonly added: readonly Obligation[];
  readonly changed: readonly ChangedObligation<Held>[];
  readonly ended: readonly Held[];
  readonly unchanged: readonly Held[];
};

/**
 * Holds what is asked against what will be, obligation by obligation; words of one obligation that follow each other in
 * time are held against each other in that order.
 * @param fields what counts as a change
 */
export function packDiff<Held extends Obligation>(
  before: readonly Held[],
  after: readonly Obligation[],
  fields: readonly ObligationField[],
): PackDiff<Held> {
  const was = byPlace(before);
  const will = byPlace(after);
  const pairs = [...was].flatMap(([place, held]) => {
    const next = will.get(place);
    return next === undefined ? [] : [{ before: held, after: next, fields: changedFields(held, next, fields) }];
  });
  return {
    added: [...will].flatMap(([place, next]) => (was.has(place) ? [] : [next])),
    changed: pairs.filter((pair) => pair.fields.length > 0),
    ended: [...was].flatMap(([place, held]) => (will.has(place) ? [] : [held])),
    unchanged: pairs.filter((pair) => pair.fields.length === 0).map((pair) => pair.before),
  };
}

/** Each row by its obligation and which of the obligation's rows it is. */
function byPlace<Row extends Obligation>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  const seen = new Map<string, number>();
  return new Map(
    rows.toSorted(byNumber).map((row) => {
      const place = seen.get(row.obligationId) ?? 0;
      seen.set(row.obligationId, place + 1);
      return [`${row.obligationId} ${String(place)}`, row];
    }),
  );
}

function changedFields(
  before: Obligation,
  after: Obligation,
  fields: readonly ObligationField[],
): readonly ObligationField[] {
  return fields.filter((field) => !isSame(before[field], after[field]));
}

/** Values of a pack are texts, flags, lists of texts, or how often: read from it and stored in the same order of keys. */
function isSame(one: Obligation[ObligationField], other: Obligation[ObligationField]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
