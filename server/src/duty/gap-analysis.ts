import type { DutyGaps } from '@due-regard/shared/duty/api.ts';
import { gapRow } from '@due-regard/shared/duty/gap-row.ts';
import type { GapAction, GapRow } from '@due-regard/shared/duty/gap-row.ts';
import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import { promiseWords } from '@due-regard/shared/plans/words.ts';
import { actionsAt } from '@due-regard/shared/plans/actions-at.ts';
import type { Deps } from '../deps.ts';
import type { DocumentColumn, TableDocument } from '../documents/table-document.ts';
import { readPlans } from '../measure/read-plans.ts';
import { registerHead } from '../registers/register-head.ts';
import type { DutyView } from './duty-view.ts';
import { readCounts } from './read-duty.ts';

type Gaps = Omit<Sendable<DutyGaps>, 'dates'>;

/** The obligations that fall on the council in three columns, duty by duty and theme by theme. */
export async function readGaps(deps: Deps, view: DutyView): Promise<Gaps> {
  const actionsFor = await actionsServing(deps, view);
  const ours = view.standings.filter(({ application }) => application.falls === 'on-us');
  return {
    counts: readCounts(view).counts,
    duties: view.holding.flatMap(({ packId, title, guidance }) => {
      const rows = ours
        .filter(({ obligation }) => obligation.packId === packId)
        .map((standing) => gapRow(standing, actionsFor(standing.obligation.obligationId)));
      return rows.length === 0 ? [] : [{ packId, title, guidance, themes: byTheme(rows) }];
    }),
  };
}

function byTheme(rows: readonly GapRow[]): Gaps['duties'][number]['themes'] {
  const themes = [...new Set(rows.map(({ theme }) => theme))];
  return themes.map((theme) => ({ theme, rows: rows.filter((row) => row.theme === theme) }));
}

/** Where the actions that serve each obligation stand, but for those given up. */
async function actionsServing(
  deps: Deps,
  { dates }: DutyView,
): Promise<(obligationId: string) => readonly GapAction[]> {
  const { book } = await readPlans(deps.db, dates);
  const present = actionsAt(book, dates.asAt).filter(({ state }) => state.actionClass !== 'superseded');
  return (obligationId) =>
    present
      .filter(({ action }) => action.obligations.includes(obligationId))
      .map(({ action, state }) => ({
        title: action.title,
        isDone: state.actionClass === 'done',
        dueWords: state.saidDoneOn === null ? promiseWords(state) : 'said done, with nothing yet that shows it',
      }));
}

const columns: readonly DocumentColumn[] = [
  { header: 'Theme', kind: 'text', width: 24 },
  { header: 'Number', kind: 'text', width: 10 },
  { header: 'Obligation', kind: 'text', width: 28 },
  { header: 'What is asked', kind: 'text', width: 50 },
  { header: 'Where we are', kind: 'text', width: 50 },
  { header: 'What is still to do', kind: 'text', width: 50 },
];

export function gapDocument({ dates }: DutyView, { duties, counts }: Gaps): TableDocument {
  return {
    ...registerHead(dates, 'officers', {
      title: 'Gap analysis of duties',
      file: 'gap-analysis',
      notes: [
        `${String(counts.lookedAt)} of ${String(counts.asked)} obligations looked at. What was not looked at is neither met nor unmet.`,
        'What is asked is in our words where it does not say otherwise: check the source.',
      ],
    }),
    tables: duties.map(({ title, guidance, themes }, index) => ({
      name: `Duty ${String(index + 1)}`,
      caption: `${title}: ${guidance}`,
      columns,
      rows: themes.flatMap(({ theme, rows }) =>
        rows.map((row) => [
          theme,
          row.obligationId,
          row.title,
          row.asked.join('\n'),
          row.whereWeAre.join('\n'),
          row.stillToDo.join('\n'),
        ]),
      ),
    })),
  };
}
