const shortest = 40;

/** What this thread has worked so far, in milliseconds: what others do on the machine does not count. */
function worked(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** The middle of several times, in milliseconds of work in one call; short work is called many times for each. */
export function timeOf(work: () => unknown, rounds = 7): number {
  work();
  const times = Array.from({ length: rounds }, () => {
    globalThis.gc?.();
    return roundOf(work);
  });
  return median(times);
}

function roundOf(work: () => unknown): number {
  const begun = worked();
  let calls = 0;
  do {
    work();
    calls += 1;
  } while (worked() - begun < shortest);
  return (worked() - begun) / calls;
}

/** Work that uses up what is made ready for it: it is made ready before each round, which does not count. */
interface UsingUp {
  readonly prepare: () => Promise<unknown>;
  readonly work: () => unknown;
  /** How often it can be done each time. */
  readonly calls: number;
}

/** Several in turn, since a machine is not always as quick. @returns the middle of each, as {@link timeOf} */
export async function inTurn<Name extends string>(
  works: Readonly<Record<Name, (() => unknown) | UsingUp>>,
  rounds = 7,
): Promise<Readonly<Record<Name, number>>> {
  const names = namesOf(works);
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (const name of names) await turnOf(works[name]);
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) times.get(name)?.push(await turnOf(works[name]));
  }
  return withNames(names.map((name) => [name, median(times.get(name) ?? [])] as const));
}

async function turnOf(one: (() => unknown) | UsingUp): Promise<number> {
  const { work, calls: most } = typeof one === 'function' ? { work: one, calls: undefined } : one;
  if (typeof one !== 'function') await one.prepare();
  globalThis.gc?.();
  const begun = worked();
  let calls = 0;
  do {
    await work();
    calls += 1;
  } while (most === undefined ? worked() - begun < shortest : calls < most);
  return (worked() - begun) / calls;
}

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

export function milliseconds(value: number): string {
  if (value >= 1000) return `${(value / 1000).toFixed(2)} s`;
  return value >= 1 ? `${value.toFixed(2)} ms` : `${(value * 1000).toFixed(1)} µs`;
}

// The keys of a total record are its names.
function namesOf<Name extends string>(works: Readonly<Record<Name, unknown>>): readonly Name[] {
  return Object.keys(works) as Name[];
}

// Object.fromEntries forgets which names it was given.
function withNames<Name extends string>(entries: readonly (readonly [Name, number])[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(entries) as Record<Name, number>;
}
