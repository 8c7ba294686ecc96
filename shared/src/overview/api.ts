import * as z from 'zod/mini';
import { deadlineCountsField } from './deadline-counts.ts';
import { endpoint } from '../http/endpoint.ts';
import { asAtQuery, authorityParams, dayField } from '../http/fields.ts';
import { outOfScopeCounts, provenance, reachedCounts, scopeWords, standingCounts } from '../http/figures.ts';
import { readsFigures } from '../people/role.ts';

export const overviewApi = {
  overview: endpoint({
    method: 'GET',
    path: '/api/:authority/overview',
    summary: 'The overview: plain sentences, what needs attention, the figures behind them',
    allow: readsFigures,
    isCached: 'by-publication',
    params: authorityParams,
    query: asAtQuery,
    reply: z.object({
      asAt: dayField,
      knownAt: z.nullable(dayField),
      sentences: z.array(z.string()),
      inScope: z.int(),
      reached: reachedCounts,
      upToDate: standingCounts,
      staff: standingCounts,
      dsl: standingCounts,
      outOfScope: outOfScopeCounts,
      expiring: z.object({ days30: z.int(), days60: z.int(), days90: z.int() }),
      /** Whether any school had been asked or had told anything; before that its silence is nothing to chase. */
      hasAskedSchools: z.boolean(),
      claimsToCheck: z.int(),
      /** Schools of which one answer says trained and another not trained. */
      contradictions: z.int(),
      /** Schools that count although they told of fewer than half of their staff. */
      fewTrained: z.int(),
      successionsToDecide: z.int(),
      /** Files that wait to be accepted; null for those who may not see them. */
      stagedFiles: z.nullable(z.int()),
      deadlines: deadlineCountsField,
      /** The latest total of the council's own workforce, where one was sent. */
      workforce: z.nullable(
        z.object({
          name: z.string(),
          trained: z.int(),
          inPost: z.int(),
          countedOn: dayField,
          includesELearning: z.boolean(),
          courseName: z.nullable(z.string()),
          source: z.string(),
          isInvented: z.boolean(),
        }),
      ),
      scope: scopeWords,
      provenance,
    }),
  }),
};
