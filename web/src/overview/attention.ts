import { importApi } from '@due-regard/shared/imports/api.ts';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import { coverageApi } from '@due-regard/shared/training/coverage-api.ts';
import { statementApi } from '@due-regard/shared/training/statement-api.ts';
import { expiringApi } from '@due-regard/shared/training/expiring-api.ts';
import { places } from '../places.ts';
import { dueSoonOf, leftOf, overdueOf } from './deadline-attention.ts';
import type { OverviewReply, Waiting } from './waiting.ts';

type Words = readonly [one: string, several: string];

/** What needs attention, the overdue first; what is nought is not listed, nor what nobody has asked yet. */
export function attentionOf(authority: string, reply: OverviewReply): readonly Waiting[] {
  const all = [
    ...overdueOf(authority, reply),
    ...gapsOf(authority, reply),
    ...dueSoonOf(authority, reply),
    ...soonOf(authority, reply),
    ...leftOf(authority, reply),
    ...tasksOf(authority, reply),
  ];
  return all.filter(({ count }) => count > 0);
}

/** What is said before the list: silence is no news where nobody was asked. */
export function attentionWords({ hasAskedSchools, inScope }: OverviewReply, items: readonly Waiting[]): string | null {
  if (!hasAskedSchools && inScope > 0) return 'No school has been asked yet, so nothing is known of what is overdue.';
  return items.length === 0 ? 'Nothing is overdue and nothing waits for a decision.' : null;
}

function gapsOf(authority: string, { staff, dsl, hasAskedSchools }: OverviewReply): readonly Waiting[] {
  function gap(missing: string, count: number, words: Words): Waiting {
    const href = `/${authority}/training/gaps?missing=${missing}`;
    return { count, words: wordsFor(count, words), href, page: coverageApi.gaps };
  }
  return [
    gap('staff-out-of-date', staff.outOfDate, [
      'school has whole-staff training that is out of date',
      'schools have whole-staff training that is out of date',
    ]),
    gap('dsl-out-of-date', dsl.outOfDate, [
      'school has a safeguarding lead whose training is out of date',
      'schools have a safeguarding lead whose training is out of date',
    ]),
    gap('staff-none', staff.notTrained, [
      'school has staff who are not trained',
      'schools have staff who are not trained',
    ]),
    gap('dsl-none', dsl.notTrained, [
      'school has no trained safeguarding lead in post',
      'schools have no trained safeguarding lead in post',
    ]),
    gap('staff-no-answer', hasAskedSchools ? staff.noAnswer : 0, [
      'school has not answered about its staff',
      'schools have not answered about their staff',
    ]),
    gap('dsl-no-answer', hasAskedSchools ? dsl.noAnswer : 0, [
      'school has not answered about its safeguarding lead',
      'schools have not answered about their safeguarding lead',
    ]),
  ];
}

/** Each span holds the one before it; a longer one that brings nobody new is left out. */
function soonOf(authority: string, { expiring }: OverviewReply): readonly Waiting[] {
  const spans = [
    { days: 30, count: expiring.days30, before: 0 },
    { days: 60, count: expiring.days60, before: expiring.days30 },
    { days: 90, count: expiring.days90, before: expiring.days60 },
  ];
  return spans
    .filter(({ count, before }) => count > before)
    .map(({ days, count }) => ({
      count,
      words: `${wordsFor(count, ['school falls', 'schools fall'])} out of date in the next ${String(days)} days`,
      href: `/${authority}/training/expiring?within=${String(days)}`,
      page: expiringApi.list,
    }));
}

function tasksOf(authority: string, reply: OverviewReply): readonly Waiting[] {
  const { claimsToCheck, contradictions, fewTrained, successionsToDecide, stagedFiles } = reply;
  return [
    {
      count: claimsToCheck,
      words: wordsFor(claimsToCheck, ['answer names other training to check', 'answers name other training to check']),
      href: `/${authority}/training/claims`,
      page: statementApi.claims,
    },
    {
      count: contradictions,
      words: wordsFor(contradictions, [
        'school has told us both that it is trained and that it is not',
        'schools have told us both that they are trained and that they are not',
      ]),
      href: `/${authority}/training/claims`,
      page: statementApi.claims,
    },
    {
      count: fewTrained,
      words: wordsFor(fewTrained, [
        'school has told us of fewer than half of its staff trained',
        'schools have told us of fewer than half of their staff trained',
      ]),
      href: `/${authority}/training/claims`,
      page: statementApi.claims,
    },
    {
      count: successionsToDecide,
      words: wordsFor(successionsToDecide, [
        'merger, split or amalgamation waits for a decision whether its history counts',
        'mergers, splits or amalgamations wait for a decision whether their history counts',
      ]),
      href: places.successions(authority),
      page: organisationApi.successionsToDecide,
    },
    {
      count: stagedFiles ?? 0,
      words: wordsFor(stagedFiles ?? 0, [
        'file waits to be accepted or put aside',
        'files wait to be accepted or put aside',
      ]),
      href: places.imports(authority),
      page: importApi.list,
    },
  ];
}

function wordsFor(count: number, [one, several]: Words): string {
  return count === 1 ? one : several;
}
