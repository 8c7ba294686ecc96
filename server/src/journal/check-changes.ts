import { refused } from '@due-regard/shared/http/problem.ts';
import type { Deps } from '../deps.ts';
import { readAnchors } from './anchors.ts';
import { verifyAll } from './verify-all.ts';

interface Checked {
  readonly isSound: boolean;
  readonly entries: number;
  readonly head: string;
  readonly faults: string[];
  readonly histories: number | null;
}

/** Checks one authority's record of changes at a time, since each check reads all of it, in processes of its own. */
export function checkerOf(deps: Deps): (authority: string) => Promise<Checked> {
  let last: Promise<unknown> = Promise.resolve();
  const asked = new Map<string, Promise<Checked>>();
  return (authority) => {
    const running = asked.get(authority);
    if (running !== undefined) return running;
    const next = last.then(() => checkChanges(deps, authority)).finally(() => asked.delete(authority));
    asked.set(authority, next);
    last = next.catch(() => undefined);
    return next;
  };
}

async function checkChanges(deps: Deps, authority: string): Promise<Checked> {
  const anchors = await readAnchors(deps.config.dataDir);
  const found = await verifyAll(deps.config.databaseUrl, { anchors, authority });
  const [own] = found.authorities;
  if (own === undefined && found.faults.length === 0) throw refused('not-found');
  const faults = [...found.faults, ...(own?.faults ?? [])];
  return {
    isSound: found.isSound,
    entries: own?.entries ?? 0,
    head: own?.head.hash ?? '',
    faults,
    histories: found.histories ?? null,
  };
}
