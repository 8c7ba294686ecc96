import { expect, test } from 'vitest';
import { reportApi } from '@due-regard/shared/reports/api.ts';
import type { ReportContent } from '@due-regard/shared/reports/content.ts';
import { bareReport } from '@due-regard/shared/reports/draft.ts';
import { PlanDesk } from '../support/plan-desk.ts';
import { freshApp } from '../support/test-app.ts';

const world = freshApp();

const asked = {
  ...bareReport,
  kind: 'committee',
  publication: 'officers',
  title: 'Prevent duty: annual report',
  from: '2025-10-01',
  to: '2026-09-30',
  asAt: '2026-09-30',
} as const;

async function contentNow({ office }: PlanDesk): Promise<ReportContent> {
  const { reportId } = await office.tell(reportApi.begin, 'reports', asked);
  return (await office.ask(reportApi.read, `reports/${reportId}/content`)).content;
}

function overdueIn({ figures, sections }: ReportContent) {
  const figure = figures.find(({ key }) => key === 'plans.overdue');
  const tables = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' && block.table.key === 'overdue' ? [block.table] : [])),
  );
  return {
    words: figure?.words,
    caveats: figure?.caveats,
    colour: figure?.rag?.colour,
    rows: tables.flatMap(({ rows }) => rows.map(([, title]) => title)),
  };
}

test('what is overdue in a plan that has ended is told, with and without plans that go on', async () => {
  const desk = await PlanDesk.open(world.app);
  const ended = await desk.plan('Plan of 2025', { endsOn: '2026-06-30' });
  const place = { objectiveId: null, ref: '1', otherDuties: null };
  await desk.action({ title: 'Left over', dueOn: '2026-05-01', places: [{ ...place, planId: ended }] });
  expect(overdueIn(await contentNow(desk))).toEqual({
    words: 'There is none to count.',
    caveats: ['1 action is overdue and in no plan that goes on.'],
    colour: 'red',
    rows: ['Left over'],
  });
  const current = await desk.plan('Plan of 2026');
  await desk.action({ title: 'Late', dueOn: '2026-09-01', places: [{ ...place, planId: current }] });
  expect(overdueIn(await contentNow(desk))).toEqual({
    words: '1 of 1 action (100 %)',
    caveats: ['1 more is overdue and in no plan that goes on.'],
    colour: 'red',
    rows: ['Left over', 'Late'],
  });
});
