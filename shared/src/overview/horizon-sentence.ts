import { byDay, daysBetween } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { dayInWords } from '../calendar/words.ts';
import { capital, counted, inAList } from '../measure/words.ts';
import { heldIn } from '../registers/held.ts';
import type { Entry, RegisterView } from '../registers/register.ts';
import { horizon, isComing } from '../risks/horizon.ts';
import { isClosedRisk, risks } from '../risks/risks.ts';
import { recommendationClauses } from './recommendation-clauses.ts';

/** The registers twice: as far as the reader may see them, and whole, on which it rests how a thing stands. */
export interface SeenAndWhole {
  readonly seen: RegisterView;
  readonly whole: RegisterView;
}

type Change = Entry<typeof horizon.fields>;

/**
 * What is to come and is not known, and what was asked of the council:
 * `We do not know what Dovetail will mean here or cost; senior managers have discussed it, no corporate-risk entry is recorded; two recommendations made today, reports due March 2019.`
 * @returns null where there is neither: registers that hold nothing are no gap
 */
export function horizonSentence(views: SeenAndWhole): string | null {
  const clauses = [...changeClauses(views.seen), ...recommendationClauses(views)];
  const [first] = clauses;
  if (first === undefined) return null;
  const said = clauses.join('; ');
  return `${capital(said)}.`;
}

function changeClauses(seen: RegisterView): readonly string[] {
  const coming = heldIn(horizon, seen)
    .filter(({ values }) => isComing(values, seen.asAt))
    .toSorted(bySoonest);
  const unknown = coming.filter(({ values }) => values.impactKnown === 'unknown' || values.costKnown === 'unknown');
  if (unknown.length === 0) return nextClause(coming, seen.asAt);
  return [
    `we do not know ${unknownWords(unknown)}`,
    [discussedWords(unknown), ...corporateWords(unknown, seen)].join(', '),
  ];
}

/** What has no day comes last. */
function bySoonest({ values: one }: Change, { values: other }: Change): number {
  if (one.expectedBy === null || other.expectedBy === null)
    return Number(one.expectedBy === null) - Number(other.expectedBy === null);
  return byDay(one.expectedBy, other.expectedBy);
}

/** Where all is known of what is coming: the next of it that has a day. */
function nextClause([next]: readonly Change[], asAt: IsoDate): readonly string[] {
  if (next === undefined || next.values.expectedBy === null) return [];
  const { called, expectedBy } = next.values;
  const days = counted(Math.abs(daysBetween(asAt, expectedBy)), ['day', 'days']);
  const day = dayInWords(expectedBy, asAt);
  if (expectedBy < asAt) return [`${called} was expected by ${day} (${days} ago) and nobody has said that it arrived`];
  return [`${called} is expected by ${day} (${expectedBy === asAt ? 'today' : days})`];
}

/** `what Dovetail will mean here or cost and what the new toolkit will cost` */
function unknownWords(changes: readonly Change[]): string {
  const groups = Map.groupBy(changes, ({ values: { impactKnown, costKnown } }) => {
    if (impactKnown !== 'unknown') return 'cost';
    return costKnown === 'unknown' ? 'mean here or cost' : 'mean here';
  });
  return inAList([...groups].map(([verb, some]) => `what ${namesOf(some)} will ${verb}`));
}

/** One or two by name; of more the first. */
function namesOf(changes: readonly Change[]): string {
  const names = changes.map(({ values }) => values.called);
  if (names.length <= 2) return inAList(names);
  return `${names[0] ?? ''} and ${String(names.length - 1)} other changes`;
}

function discussedWords(changes: readonly Change[]): string {
  const all = changes.length;
  const answers = Map.groupBy(changes, ({ values }) => values.seniorManagers);
  const discussed = answers.get('discussed')?.length ?? 0;
  const untold = answers.get('not-known')?.length ?? 0;
  const have = 'senior managers have';
  if (untold === all) return `it is not recorded whether ${have} discussed ${all === 1 ? 'it' : 'them'}`;
  if (discussed === all) return `${have} discussed ${allOf(all)}`;
  if (discussed === 0 && untold === 0) return all === 1 ? `${have} not discussed it` : `${have} discussed none of them`;
  const rest = untold === 0 ? '' : ` (of ${String(untold)} it is not recorded)`;
  return `${have} discussed ${String(discussed)} of the ${String(all)}${rest}`;
}

/** How the corporate risk register stands to them; nothing where a risk is named that the reader may not see. */
function corporateWords(changes: readonly Change[], seen: RegisterView): readonly string[] {
  const places = changes.map((change) => corporateOf(change, seen));
  if (places.includes('hidden')) return [];
  const all = places.length;
  const entered = places.filter((place) => place === 'entered').length;
  const none = places.filter((place) => place === 'none').length;
  const register = 'on the corporate risk register';
  if (none === all) return ['no corporate-risk entry is recorded'];
  if (entered === all) return [all === 1 ? `it is ${register}` : `${allOf(all)} are ${register}`];
  if (entered > 0) return [`${String(entered)} of the ${String(all)} ${entered === 1 ? 'is' : 'are'} ${register}`];
  if (none > 0) return [`no corporate-risk entry is recorded of ${String(none)} of the ${String(all)}`];
  return [`it is not known whether ${all === 1 ? 'it is' : 'they are'} ${register}`];
}

/** Not known is never “none”: only a risk that was discussed or not raised has no entry, and a change without a risk. */
function corporateOf({ values }: Change, seen: RegisterView): 'entered' | 'none' | 'not-known' | 'hidden' {
  const held = heldIn(risks, seen);
  const named = values.risks.map((id) => held.find(({ entryId }) => entryId === id));
  if (named.includes(undefined)) return 'hidden';
  const places = named.flatMap((risk) =>
    risk === undefined || isClosedRisk(risk.values, seen.asAt) ? [] : [risk.values.corporate],
  );
  if (places.includes('entered')) return 'entered';
  return places.some((place) => place === null || place === 'not-known') ? 'not-known' : 'none';
}

function allOf(count: number): string {
  if (count === 1) return 'it';
  return count === 2 ? 'both' : `all ${String(count)}`;
}
