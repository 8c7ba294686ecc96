import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import { inAList } from '@due-regard/shared/measure/words.ts';
import { isOpen } from '@due-regard/shared/schools/life.ts';
import type { AudiencesReply } from '@due-regard/shared/training/learners/api.ts';
import { notYetKnownWords } from '@due-regard/shared/training/learners/not-yet-known.ts';
import { rowTotal } from '@due-regard/shared/training/learners/people-at.ts';
import type { PeopleRow } from '@due-regard/shared/training/learners/people-at.ts';
import { unheardCaveats } from '@due-regard/shared/training/learners/unheard.ts';
import { twoCounts, workforceBasis } from '@due-regard/shared/training/learners/workforce-basis.ts';
import { untold } from '@due-regard/shared/training/release/staff-table.ts';
import { organisationsWords, toldWords } from '@due-regard/shared/training/release/told-words.ts';
import type { ToldBy } from '@due-regard/shared/training/release/told-words.ts';
import { workforceTotal } from '@due-regard/shared/training/total.ts';
import { listLives } from '@due-regard/db/schools/queries.ts';
import type { Deps } from '../../deps.ts';
import { viewCoverage } from '../../measure/coverage-view.ts';
import type { PeopleView } from '../../measure/people-view.ts';
import { readTotals } from '../coverage.ts';
import { staffListOn } from '../learners/audience-caveats.ts';
import { readAudiences } from '../learners/audiences.ts';

/** What stands on a paper with figures of staff of one council. */
export interface StaffCaveats {
  /** How each organisation that is open told who is in post. */
  readonly told: readonly ToldBy[];
  /** In sentences: whose people are counted and whose are not, sources with their days, and every caveat. */
  readonly caveats: readonly string[];
  /** What whoever asks should know beside it: numbers of people that stand on no paper, since one could be held against it. */
  readonly aside: readonly string[];
}

/**
 * The caveats of *People trained*, by the same rule, for a paper whose small counts are withheld: they name no
 * organisation and no number of people.
 */
export async function staffCaveats(deps: Deps, authority: string, view: PeopleView): Promise<StaffCaveats> {
  const kinds = new Map(view.organisations.map(({ organisationId, kind }) => [organisationId, kind]));
  const reply = readAudiences({
    ...view,
    unnamed: (ids) => organisationsWords(ids.flatMap((id) => kinds.get(id) ?? [])),
  });
  const told = await toldIn(deps, view);
  const workforce = await workforceIn(deps, { authority, view, reply });
  return {
    told,
    caveats: [
      ...toldWords(told),
      sourceWords(reply),
      ...caveatsOf(reply),
      ...(isPart(view) ? [partWords] : []),
      ...workforce.caveats,
    ],
    aside: workforce.aside,
  };
}

const partWords = 'Where it is not said of a group how many are in post, or more are known, it is in no figure here.';

function isPart(view: PeopleView): boolean {
  return rowsOf(view).some((row) => rowTotal(row).posts === null);
}

function rowsOf({ peopleOn, dates }: PeopleView): readonly PeopleRow[] {
  return peopleOn(dates.asAt).known.filter(({ audience }) => audience !== untold);
}

async function toldIn(deps: Deps, view: PeopleView): Promise<readonly ToldBy[]> {
  const { asAt, known } = view.dates;
  const lives = new Map((await listLives(deps.db.read, known)).map((life) => [life.organisationId, life]));
  const counted = new Set(
    rowsOf(view)
      .filter((row) => rowTotal(row).posts !== null)
      .map(({ organisationId }) => organisationId),
  );
  return view.organisations
    .filter(({ organisationId: id }) => counted.has(id) || isOpen(lives.get(id), asAt))
    .map(({ organisationId: id, kind }): ToldBy => {
      if (!counted.has(id)) return { kind, by: 'nobody', listOn: null };
      const listOn = staffListOn(view, id);
      return { kind, by: listOn === null ? 'number' : 'list', listOn };
    });
}

type Reply = Sendable<AudiencesReply>;

function sourceWords({ provenance: { latestToldOn } }: Reply): string {
  const newest =
    latestToldOn === null ? 'none is of this day or an earlier one' : `the newest of ${longDate(latestToldOn)}`;
  return `Sources: lists of staff (${newest}) and numbers in post given with files say who is in post; files of learning systems say who is trained.`;
}

function caveatsOf({ provenance, leftOut, audiences, notYetKnown, unheard }: Reply): readonly string[] {
  const shown = audiences.filter(({ audience }) => audience !== untold);
  const own = shown.flatMap(({ name, caveats }) => caveats.map((caveat) => ({ name, caveat })));
  return [
    ...provenance.caveats,
    ...leftOut,
    ...[...Map.groupBy(own, ({ caveat }) => caveat)].map(([caveat, whose]) =>
      whose.length === shown.length ? caveat : `${inAList(whose.map(({ name }) => name))}: ${caveat}`,
    ),
    ...notYetKnown.filter(({ audience }) => audience !== untold).map(notYetKnownWords),
    ...unheardCaveats(unheard.filter((audience) => audience !== untold)),
  ];
}

interface Workforce {
  readonly authority: string;
  readonly view: PeopleView;
  readonly reply: Reply;
}

/** The council's own count of its people: its day and source, since its number could be held against a withheld one. */
async function workforceIn(
  deps: Deps,
  { authority, view, reply }: Workforce,
): Promise<Pick<StaffCaveats, 'caveats' | 'aside'>> {
  const schools = await viewCoverage(deps, authority, { asAt: view.dates.asAt });
  const total = workforceTotal((await readTotals(deps.db.read, schools)).latest);
  if (total === undefined || !reply.audiences.some(({ audience }) => audience === 'council-staff'))
    return { caveats: [], aside: [] };
  return {
    caveats: [
      `The council has a count of its own of its workforce, ${workforceBasis(total)}, which is in no figure here. ${twoCounts}`,
    ],
    aside: [
      `Beside this paper: that count of the workforce is ${total.inPost.toLocaleString('en-GB')} people in post. The paper does not give its number, since a withheld count could be worked out with it.`,
    ],
  };
}
