import type { IsoDate } from '../../calendar/iso-date.ts';
import { actionsAt, hasEnded, plansAt } from '../../plans/actions-at.ts';
import type { ActionAt } from '../../plans/actions-at.ts';
import type { ActionHistory, PlanBook } from '../../plans/facts.ts';
import type { ActionPlace } from '../../plans/action.ts';
import { countsAlready, titleKey } from '../../plans/stands-already.ts';
import type { PlanRow } from './plan-row.ts';
import { wordForm } from './status-words.ts';

/** An action as it stands in one plan on the day of the file. */
export type StandingAction = {
  readonly at: ActionAt;
  readonly history: ActionHistory;
  /** Undefined: it does not stand in that plan. */
  readonly place: ActionPlace | undefined;
};

/** Whose row it is. */
export type Match =
  | {
      readonly kind: 'same';
      readonly standing: StandingAction;
      /** By a person `elsewhere`: it stands in other plans, and is put into that of the row as well. */
      readonly by: 'id' | 'reference' | 'wording' | 'person' | 'elsewhere';
    }
  | { readonly kind: 'new' }
  | { readonly kind: 'asked'; readonly candidates: readonly StandingAction[] }
  | { readonly kind: 'not-known' };

/** References are compared without regard to capitals and blanks. */
export function refKey(ref: string): string {
  return ref.replaceAll(/\s+/g, ' ').trim().toLowerCase();
}

type Found = Omit<StandingAction, 'place'>;

const alike = 0.6;
const mostCandidates = 3;

/** Finds the action that a row is about, on the day of the file. */
export class ActionFinder {
  readonly #byId: ReadonlyMap<string, Found>;
  readonly #inPlan: ReadonlyMap<string, readonly StandingAction[]>;
  /** The actions that count, by their words. */
  readonly #counting: ReadonlyMap<string, readonly Found[]>;

  constructor(book: PlanBook, asAt: IsoDate) {
    const histories = new Map(book.histories.map((history) => [history.actionId, history]));
    const all = actionsAt(book, asAt).flatMap((at) => {
      const history = histories.get(at.action.actionId);
      return history === undefined ? [] : [{ at, history }];
    });
    this.#byId = new Map(all.map((one) => [one.at.action.actionId, one]));
    const standing = all.flatMap((one) => one.at.places.map((place) => ({ ...one, place })));
    this.#inPlan = Map.groupBy(standing, ({ place }) => place.planId);
    const current = plansAt(book.plans, asAt).filter((plan) => !hasEnded(plan, asAt));
    const goingOn = new Set(current.map(({ planId }) => planId));
    const counting = all.filter(({ at: { state, places } }) =>
      countsAlready({ actionClass: state.actionClass, places }, goingOn),
    );
    this.#counting = Map.groupBy(counting, ({ at }) => titleKey(at.action.title));
  }

  /** The actions that stand in a plan. */
  inPlan(planId: string): readonly StandingAction[] {
    return this.#inPlan.get(planId) ?? [];
  }

  /**
   * By its id; else by its reference in the plan; else, where it has no reference, by its very words. What is only like
   * the words of others is asked, and so are the very words of an action that counts in another plan.
   * @param said what a person has said of the row: the id of its action, or null for one that is new
   */
  find(row: PlanRow, said: string | null | undefined): Match {
    if (row.actionId !== null) return this.#ofId(row.actionId, { row, by: 'id' });
    const ref = row.texts.ref === undefined ? undefined : refKey(row.texts.ref);
    const here = this.inPlan(row.planId);
    const ofRef = ref === undefined ? [] : here.filter(({ place }) => place !== undefined && refKey(place.ref) === ref);
    const ofWords = here.filter((one) => hasWords(one, row.texts.title));
    const certain = certainOf({ ofRef, ofWords, hasRef: ref !== undefined });
    if (certain !== undefined) return certain;
    const likely = [...new Set([...ofRef, ...ofWords, ...this.#like(row)])].slice(0, mostCandidates);
    const candidates = [...likely, ...this.#elsewhere(row).slice(0, mostCandidates)];
    if (candidates.length === 0 || said === null) return { kind: 'new' };
    const meant = candidates.find(({ at }) => at.action.actionId === said);
    if (meant === undefined) return { kind: 'asked', candidates };
    return { kind: 'same', standing: meant, by: meant.place === undefined ? 'elsewhere' : 'person' };
  }

  #ofId(actionId: string, { row, by }: { readonly row: PlanRow; readonly by: 'id' }): Match {
    const known = this.#byId.get(actionId);
    if (known === undefined) return { kind: 'not-known' };
    const place = known.at.places.find(({ planId }) => planId === row.planId);
    return { kind: 'same', standing: { ...known, place }, by };
  }

  /** Actions of the same words that do not stand in the row's plan and count in another: added, it would count twice. */
  #elsewhere({ planId, texts: { title = '' } }: PlanRow): readonly StandingAction[] {
    const key = titleKey(title);
    const found = key === '' ? [] : (this.#counting.get(key) ?? []);
    return found
      .filter(({ at }) => !at.places.some((place) => place.planId === planId))
      .map((one) => ({ ...one, place: undefined }));
  }

  #like({ planId, texts: { title } }: PlanRow): readonly StandingAction[] {
    const words = wordsOf(title ?? '');
    const near = this.inPlan(planId).map((one) => ({ one, share: likeness(words, wordsOf(one.at.action.title)) }));
    return near
      .filter(({ share }) => share >= alike)
      .toSorted((left, right) => right.share - left.share)
      .map(({ one }) => one);
  }
}

/** A reference says enough, unless the very words are another action's: then somebody has numbered the plan anew. */
function certainOf({
  ofRef,
  ofWords,
  hasRef,
}: {
  readonly ofRef: readonly StandingAction[];
  readonly ofWords: readonly StandingAction[];
  readonly hasRef: boolean;
}): Match | undefined {
  const [own, second] = ofRef;
  if (own !== undefined && second === undefined) {
    const isOthers = ofWords.length > 0 && !ofWords.includes(own);
    return isOthers ? undefined : { kind: 'same', standing: own, by: 'reference' };
  }
  const [words, more] = ofWords;
  const isCertain = !hasRef && words !== undefined && more === undefined;
  return isCertain ? { kind: 'same', standing: words, by: 'wording' } : undefined;
}

function hasWords({ at }: StandingAction, title: string | undefined): boolean {
  return title !== undefined && wordForm(title) !== '' && wordForm(at.action.title) === wordForm(title);
}

function wordsOf(title: string): ReadonlySet<string> {
  return new Set(
    wordForm(title)
      .split(' ')
      .filter((word) => word !== ''),
  );
}

/** Twice the words that both have, of all words of both: 1 for the same words. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length;
  return one.size + other.size === 0 ? 0 : (2 * both) / (one.size + other.size);
}
