import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import { byName } from '@due-regard/shared/schools/by-name.ts';
import { dutyAsks } from '@due-regard/shared/training/duty-words.ts';
import type { AudienceReply, AudiencesReply } from '@due-regard/shared/training/learners/api.ts';
import { audienceNames, audiences } from '@due-regard/shared/training/learners/audience.ts';
import type { Audience } from '@due-regard/shared/training/learners/audience.ts';
import {
  isExcess,
  knownPeople,
  peopleTotal,
  rowsInTotal,
  rowTotal,
} from '@due-regard/shared/training/learners/people-at.ts';
import type { PeopleRow } from '@due-regard/shared/training/learners/people-at.ts';
import { notYetKnown, notYetKnownWords } from '@due-regard/shared/training/learners/not-yet-known.ts';
import type { LaterRow } from '@due-regard/shared/training/learners/not-yet-known.ts';
import type { PeopleView } from '../../measure/people-view.ts';
import { unheardAudiences, unheardCaveats } from '@due-regard/shared/training/learners/unheard.ts';
import { askedShown, requirementsOf } from './audience-asked.ts';
import { audienceCaveats, laterCaveats, leftOutCaveats, staffListOn } from './audience-caveats.ts';
import type { CaveatView } from './audience-caveats.ts';
import { peopleLeftOut, peopleProvenance } from './people-provenance.ts';

/** People of each audience on the view's day, by service, course and duty. */
export function readAudiences(view: CaveatView): Sendable<AudiencesReply> {
  const { known: rows, later } = view.peopleOn(view.dates.asAt);
  const known = audiences
    .map((audience) => ({ audience, rows: rows.filter((row) => row.audience === audience) }))
    .filter((each) => each.rows.length > 0);
  const shown = known.map((each) => audienceShown(view, { ...each, later }));
  return {
    asAt: view.dates.asAt,
    knownAt: view.dates.knownAt,
    audiences: shown,
    byDuty: dutiesOf(view, shown, { rows, later }),
    notYetKnown: notYetKnown(later, rows),
    unheard: unheardOf(view, [...rows, ...later]),
    unplaced: view.unplaced,
    leftOut: peopleLeftOut(view),
    provenance: peopleProvenance(view),
  };
}

interface KnownAudience {
  readonly audience: Audience;
  readonly rows: readonly PeopleRow[];
}

interface OnTheDay {
  readonly rows: readonly PeopleRow[];
  readonly later: readonly LaterRow[];
}

function audienceShown(
  view: CaveatView,
  { audience, rows, later }: KnownAudience & Pick<OnTheDay, 'later'>,
): Sendable<AudienceReply> {
  const asked = requirementsOf(view, rows);
  return {
    audience,
    name: audienceNames[audience],
    ...askedShown(asked),
    counts: peopleTotal(rows),
    byCourse: coursesOf(view, rows),
    organisations: rows
      .map((row) => ({
        organisationId: row.organisationId,
        name: view.nameOf(row.organisationId),
        counts: rowTotal(row),
        staffListOn: staffListOn(view, row.organisationId),
      }))
      .toSorted((a, b) => byName(a.name, b.name) || byName(a.organisationId, b.organisationId)),
    excess: rows.filter(isExcess).map((row) => ({
      organisationId: row.organisationId,
      name: view.nameOf(row.organisationId),
      known: knownPeople(row),
      posts: row.posts ?? 0,
    })),
    caveats: [
      ...audienceCaveats(view, { rows, asked }),
      ...laterCaveats(
        view,
        later.filter((row) => row.audience === audience),
      ),
    ],
  };
}

/** Of the people who are in the audience's total. */
function coursesOf(view: PeopleView, rows: readonly PeopleRow[]): Sendable<AudienceReply>['byCourse'] {
  const names = new Map(view.courses.map(({ courseId, name }) => [courseId, name]));
  const counted = new Set(rowsInTotal(rows).map(keyOf));
  const counts = Map.groupBy(
    view.coursesOn(view.dates.asAt).filter((each) => counted.has(keyOf(each))),
    ({ courseId }) => courseId,
  );
  return [...counts]
    .map(([courseId, own]) => ({
      courseId,
      name: names.get(courseId) ?? courseId,
      trained: own.reduce((sum, { trained }) => sum + trained, 0),
    }))
    .filter(({ trained }) => trained > 0)
    .toSorted((a, b) => b.trained - a.trained || byName(a.name, b.name));
}

function keyOf({ organisationId, audience }: Pick<PeopleRow, 'organisationId' | 'audience'>): string {
  return `${organisationId} ${audience}`;
}

function unheardOf(
  { small, dates }: PeopleView,
  rows: readonly Pick<PeopleRow, 'audience'>[],
  duty?: string,
): readonly Audience[] {
  const known = rows.map(({ audience }) => audience);
  return unheardAudiences(small.requirements, { asAt: dates.asAt, known, ...(duty === undefined ? {} : { duty }) });
}

/** Audiences whose training serves the same duty, together. */
function dutiesOf(
  view: CaveatView,
  shown: readonly Sendable<AudienceReply>[],
  { rows, later }: OnTheDay,
): Sendable<AudiencesReply>['byDuty'] {
  const groups = Map.groupBy(shown, ({ duty }) => duty);
  return [...groups]
    .flatMap(([duty, own]) => {
      if (duty === null) return [];
      const served = own.map(({ audience }) => audience);
      const theirs = rows.filter(({ audience }) => served.includes(audience));
      const counts = peopleTotal(theirs);
      const asked = unheardOf(view, rows, duty);
      const caveats = [
        ...leftOutCaveats(view, theirs),
        ...notYetKnown(later, rows)
          .filter(({ audience }) => asked.includes(audience))
          .map(notYetKnownWords),
        ...unheardCaveats(unheardOf(view, [...rows, ...later], duty)),
      ];
      return [{ duty, asks: dutyAsks(duty), audiences: served, counts, caveats }];
    })
    .toSorted((a, b) => byName(a.duty, b.duty));
}
