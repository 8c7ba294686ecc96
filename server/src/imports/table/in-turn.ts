/** Files read at the same time: each takes the memory of a whole reader. */
const atOnce = 2;

const waiting: (() => void)[] = [];
let running = 0;

/** Runs the work when its turn comes, in the order of asking. */
export async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running < atOnce) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}
