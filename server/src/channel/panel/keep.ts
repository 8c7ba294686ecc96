import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { ChannelFact, ChannelFacts } from '@due-regard/shared/channel/facts.ts';
import { changeReasonWords } from '@due-regard/shared/channel/reasons.ts';
import type { ChangeReason } from '@due-regard/shared/channel/reasons.ts';
import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import type { FieldProblem } from '@due-regard/shared/http/problem.ts';
import type { Actor } from '@due-regard/db/change.ts';
import type { ChannelChange } from '@due-regard/db/channel/change.ts';
import { hasChannelFact } from '@due-regard/db/channel/queries.ts';
import { todayIn } from '../../http/as-at.ts';
import { behindTheWall } from '../behind-the-wall.ts';
import type { ChannelDeps } from '../behind-the-wall.ts';
import { readPanel } from './read-panel.ts';
import type { Panel } from './read-panel.ts';

/** Kinds that are entered, corrected and withdrawn one by one, alike. */
type Kept = 'agency' | 'meeting' | 'training' | 'access' | 'request';

/** What stands when something is about to be kept. */
export interface Standing {
  readonly panel: Panel;
  readonly today: IsoDate;
  /** Of the thing itself; undefined while it is new. */
  readonly thingId: string | undefined;
}

/** Something as somebody entered it. */
export interface Entered<Kind extends Kept> {
  readonly kind: Kind;
  readonly content: (thingId: string) => ChannelFacts[Kind];
  readonly problems: (standing: Standing) => readonly FieldProblem[];
}

/** @throws Refusal `not-valid` */
export function addThing<Kind extends Kept>(
  deps: ChannelDeps,
  actor: Actor,
  { kind, content, problems }: Entered<Kind>,
): Promise<{ readonly thingId: string }> {
  return behindTheWall(deps, actor, async (one) => {
    const [panel, today] = [await readPanel(one, { actor }), await todayIn(one, deps)];
    refuse(problems({ panel, today, thingId: undefined }));
    const after = content(one.newId());
    await one.record(kind, after);
    return one.done({ what: `${kind}.added`, subject: after.thingId, after }, { thingId: after.thingId });
  });
}

export type Changing<Kind extends 'meeting' | 'request'> = Entered<Kind> & {
  readonly factId: string;
  readonly reason: ChangeReason;
};

/** @throws Refusal `not-valid`, `not-found`, and `stale` when it was changed since it was opened */
export function changeThing<Kind extends 'meeting' | 'request'>(
  deps: ChannelDeps,
  actor: Actor,
  { kind, content, problems, factId, reason }: Changing<Kind>,
): Promise<undefined> {
  return behindTheWall(deps, actor, async (one) => {
    const [panel, today] = [await readPanel(one, { actor }), await todayIn(one, deps)];
    const before = await getFact(one, panel.said[kind], factId);
    refuse(problems({ panel, today, thingId: before.thingId }));
    const after = content(before.thingId);
    await one.withdraw(factId);
    await one.record(kind, after);
    return one.done(
      { what: `${kind}.changed`, subject: before.thingId, before, after, reason: changeReasonWords[reason] },
      undefined,
    );
  });
}

export interface Withdrawing<Kind extends Kept> {
  readonly kind: Kind;
  readonly factId: string;
  readonly reason: ChangeReason;
}

/** @throws Refusal `not-found`, and `stale` when it was changed since it was opened */
export function withdrawThing<Kind extends Exclude<Kept, 'agency'>>(
  deps: ChannelDeps,
  actor: Actor,
  { kind, factId, reason }: Withdrawing<Kind>,
): Promise<undefined> {
  return behindTheWall(deps, actor, async (one) => {
    const { said } = await readPanel(one, { actor });
    const before = await getFact(one, said[kind], factId);
    await one.withdraw(factId);
    // What the chair alone sees of a meeting goes with it, and the entry does not say what it was.
    const numbers = kind === 'meeting' ? said.numbers.find(({ thingId }) => thingId === before.thingId) : undefined;
    if (numbers !== undefined) await one.withdraw(numbers.factId);
    return one.done(
      { what: `${kind}.withdrawn`, subject: before.thingId, before, reason: changeReasonWords[reason] },
      undefined,
    );
  });
}

async function getFact<Kind extends Kept>(
  one: ChannelChange,
  facts: readonly ChannelFact<Kind>[],
  factId: string,
): Promise<ChannelFact<Kind>> {
  const found = facts.find((fact) => fact.factId === factId);
  if (found !== undefined) return found;
  throw refused((await hasChannelFact(one.read, { authority: one.authority, factId })) ? 'stale' : 'not-found');
}

/** @throws Refusal `not-valid` where there are problems */
export function refuse(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw notValid(problems);
}
