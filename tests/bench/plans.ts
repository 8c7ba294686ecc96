import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { countedActionsAt } from '@due-regard/shared/plans/actions-at.ts';
import { planBookOf } from '@due-regard/shared/plans/facts.ts';
import type { PlanBook } from '@due-regard/shared/plans/facts.ts';
import { planCounts } from '@due-regard/shared/plans/plan-counts.ts';
import { loadPlanFacts } from '@due-regard/db/measure/plan-facts.ts';
import { openSqliteFile } from '@due-regard/db/sqlite.ts';
import { authority } from './generate/database.ts';
import { makePlan, planSize } from './generate/plans.ts';
import type { BenchLine } from './line.ts';
import { inTurn, milliseconds } from './timing.ts';

const asAt = isoDate('2018-09-30');

/** P15: where every action stands on a day, and their counts, against reading the entries of their logs once. */
export async function run(): Promise<BenchLine[]> {
  const made = await makePlan();
  const raw = openSqliteFile(made.file);
  try {
    const known = { authority, before: undefined };
    const scanning = raw.prepare(scanOfEntries).pluck();
    const load = async (): Promise<PlanBook> => planBookOf(await loadPlanFacts(made.deps.db.read, known));
    const book = await load();
    const times = await inTurn({
      scan: () => scanning.get(authority),
      warm: () => statusOf(book),
      cold: async () => statusOf(await load()),
    });
    const scan = `${milliseconds(times.scan)} for a scan of ${String(planSize.entries)} entries in SQLite`;
    const cold = `${milliseconds(times.cold)} (${(times.cold / times.scan).toFixed(1)} × the scan) once after each change, when all rows are read first`;
    return [
      {
        id: 'P15',
        what: `status of ${String(planSize.actions)} actions at a date, with its counts ÷ scan: what a request costs`,
        value: times.warm / times.scan,
        limit: 3,
        isAtLeast: false,
        detail: `${milliseconds(times.warm)} held in memory; ${scan}; ${cold}`,
      },
    ];
  } finally {
    raw.close();
    await made.close();
  }
}

/** Reads every row that the standing rests on most, once, and of each what is asked of it. */
const scanOfEntries = `select sum(length(action_id) + length(entered_on) + length(status) + length(note) + is_flagged)
  from progress not indexed where authority_id = ? and withdrawn_at is null`;

function statusOf(book: PlanBook): unknown {
  const actions = countedActionsAt(book, asAt);
  return [actions, planCounts(actions, asAt)];
}
