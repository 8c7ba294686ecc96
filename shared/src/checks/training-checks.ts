import { dayNumber } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { valueAt } from '../measure/steps.ts';
import { isInScope } from '../training/timeline.ts';
import type { Check, CheckFacts, Found } from './check.ts';

/** Rules about what schools told of their training. */
export const trainingChecks: readonly Check[] = [
  {
    id: 'headcount-blank',
    name: 'Headcount blank behind 100 %',
    why: 'The school counts as trained and told how many were, but not of how many. Ask for the number in post.',
    find: headcountBlank,
  },
];

function headcountBlank({ timelines, statements, nameOf }: CheckFacts, asAt: IsoDate): readonly Found[] {
  const day = dayNumber(asAt);
  const told = Map.groupBy(
    statements.filter(({ toldOn, staffTrained }) => toldOn <= asAt && staffTrained !== null && staffTrained > 0),
    ({ organisationId }) => organisationId,
  );
  return timelines
    .filter((timeline) => isInScope(timeline, day) && valueAt(timeline.staff, day) === 'trained')
    .flatMap(({ organisationId }) => {
      const own = told.get(organisationId) ?? [];
      if (own.length === 0 || own.some(({ staffInPost }) => staffInPost !== null)) return [];
      const trained = String(own.at(-1)?.staffTrained ?? 0);
      const subject = { kind: 'organisation', id: organisationId } as const;
      return [{ subject, title: nameOf(organisationId), detail: `${trained} trained, of how many is not said` }];
    });
}
