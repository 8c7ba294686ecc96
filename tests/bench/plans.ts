import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { countedActionsAt } from '@due-regard/shared/plans/actions-at.ts';
import { planCounts } from '@due-regard/shared/plans/plan-counts.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { getAuthority } from '@due-regard/db/people/authorities.ts';
import { openSqliteFile } from '@due-regard/db/sqlite.ts';
import { knownNow } from '@due-regard/server/http/as-at.ts';
import { readPlans } from '@due-regard/server/measure/read-plans.ts';
import { authority } from './generate/database.ts';
import { addEntry, makePlan, planSize } from './generate/plans.ts';
import type { BenchLine } from './line.ts';
import { inTurn, milliseconds } from './timing.ts';

const asAt = isoDate('2018-09-30');
const limit = 3;

/** P15: where every action stands on a day, and their counts, against reading the entries of their logs once. */
export async function run(): Promise<BenchLine[]> {
  const made = await makePlan();
  const raw = openSqliteFile(made.file);
  try {
    const scanning = raw.prepare(scanOfEntries).pluck();
    const { read } = made.deps.db;
    const held = { read };
    const changing = new AfterChange(read, (count) => addEntry(made, count));
    const times = await inTurn({
      scan: () => scanning.get(authority),
      warm: () => statusOf(held),
      changed: changing,
      first: () => statusOf({ read }),
    });
    const scan = `${milliseconds(times.scan)} for a scan of ${String(planSize.entries)} entries in SQLite`;
    const what = `status of ${String(planSize.actions)} actions at a date, with its counts ÷ scan`;
    const first = `${milliseconds(times.first)} (${(times.first / times.scan).toFixed(1)} × the scan) once after each start, when all rows are read`;
    return [
      line(`${what}: what a request costs`, times.warm / times.scan, `${milliseconds(times.warm)}; ${scan}`),
      line(`the same after each change`, times.changed / times.scan, `${milliseconds(times.changed)}; ${first}`),
    ];
  } finally {
    raw.close();
    await made.close();
  }
}

function line(what: string, value: number, detail: string): BenchLine {
  return { id: 'P15', what, value, limit, isAtLeast: false, detail };
}

/** Reads every row that the standing rests on most, once, and of each what is asked of it. */
const scanOfEntries = `select sum(length(action_id) + length(entered_on) + length(status) + length(note) + is_flagged)
  from progress not indexed where authority_id = ? and withdrawn_at is null`;

/** What holds plans in memory, as a server does by its database. */
interface Holder {
  readonly read: Reader;
}

async function statusOf(holder: Holder): Promise<unknown> {
  const asked = { authority: await getAuthority(holder.read, authority), known: knownNow(authority) };
  const { book } = await readPlans(holder, asked);
  const actions = countedActionsAt(book, asAt);
  return [actions, planCounts(actions, asAt)];
}

/** Many servers, each of which is asked once after the change that all of them have not seen. */
class AfterChange {
  readonly calls = 20;
  readonly #holders: readonly Holder[];
  readonly #change: (count: number) => Promise<void>;
  #changes = 0;
  #next = 0;

  constructor(read: Reader, change: (count: number) => Promise<void>) {
    this.#holders = Array.from({ length: this.calls }, () => ({ read }));
    this.#change = change;
  }

  readonly prepare = async (): Promise<void> => {
    // They hold what was there before it.
    if (this.#changes === 0) for (const holder of this.#holders) await statusOf(holder);
    await this.#change(this.#changes);
    this.#changes += 1;
    this.#next = 0;
  };

  readonly work = async (): Promise<unknown> => {
    const holder = this.#holders[this.#next];
    this.#next += 1;
    return holder === undefined ? undefined : statusOf(holder);
  };
}
