import { counted } from '../measure/words.ts';
import { findRegister } from '../registers/every-register.ts';
import type { Deadline } from './deadline.ts';

/** A line of a calendar: one deadline, or several of one register that are told together. */
export type Gathered<One> = One & {
  /** How many deadlines the line stands for. */
  readonly count: number;
};

type Gatherable = Pick<Deadline, 'kind' | 'subject' | 'what' | 'title' | 'dueOn' | 'deadlineId'> & Partial<Deadline>;

/**
 * Deadlines as lines to read: of a register that comes in dozens those of one owner that ask the same on the same day
 * are one line, which counts them and leads to them. None is left out.
 */
export function gathered<One extends Gatherable>(deadlines: readonly One[]): readonly Gathered<One>[] {
  const groups = Map.groupBy(deadlines, keyOf);
  return [...groups].flatMap(([key, all]) => {
    const [first] = all;
    const nouns = first === undefined ? undefined : gatheredBy(first);
    if (first === undefined || nouns === undefined || all.length === 1) return all.map((one) => ({ ...one, count: 1 }));
    const [register = ''] = first.subject.id.split('/');
    const subject = { kind: 'entry', id: `${register}?due=${first.dueOn}` } as const;
    return [
      { ...first, deadlineId: encodeURIComponent(key), subject, title: counted(all.length, nouns), count: all.length },
    ];
  });
}

function keyOf(one: Gatherable): string {
  if (gatheredBy(one) === undefined) return one.deadlineId;
  const { subject, what, dueOn, ownerRole = null, ownerUser = null } = one;
  return `entries.${subject.id.split('/')[0] ?? ''}.${dueOn}.${what}.${ownerRole ?? ''}.${ownerUser ?? ''}`;
}

function gatheredBy({ kind, subject }: Gatherable): readonly [one: string, several: string] | undefined {
  return kind === 'entry' ? findRegister(subject.id.split('/')[0] ?? '')?.gathered : undefined;
}
