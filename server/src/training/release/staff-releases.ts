import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { CountTable, ProtectedTable } from '@due-regard/shared/disclosure/count-table.ts';
import { mergeWords } from '@due-regard/shared/disclosure/merge.ts';
import type { Merge } from '@due-regard/shared/disclosure/merge.ts';
import type { Protection } from '@due-regard/shared/disclosure/protect.ts';
import { exemptParagraphWords } from '@due-regard/shared/disclosure/release.ts';
import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import { notValid, Refusal, refused } from '@due-regard/shared/http/problem.ts';
import { inAList } from '@due-regard/shared/measure/words.ts';
import { entersFacts, readsSchools } from '@due-regard/shared/people/role.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import type { StaffPreview, StaffReleaseAsked } from '@due-regard/shared/training/release/release-api.ts';
import { coursesAsked } from '@due-regard/shared/training/release/asked-courses.ts';
import type { AskedOfRow } from '@due-regard/shared/training/release/asked-courses.ts';
import { staffProblems } from '@due-regard/shared/training/release/staff-asked.ts';
import type { StaffAsked } from '@due-regard/shared/training/release/staff-asked.ts';
import { rowsOfFewSchools, staffTable } from '@due-regard/shared/training/release/staff-table.ts';
import { staffTitle } from '@due-regard/shared/training/release/told-words.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor } from '@due-regard/db/change.ts';
import type { KeptTable } from '@due-regard/db/disclosure/queries.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { getAuthority } from '@due-regard/db/people/authorities.ts';
import { listMemberships } from '@due-regard/db/people/queries.ts';
import type { Deps } from '../../deps.ts';
import type { ProtectionDesk } from '../../disclosure/protection-desk.ts';
import { todayOf } from '../../http/as-at.ts';
import { isHeld } from '../../people/held.ts';
import { staffLedger } from './ledger.ts';
import { readStaff } from './staff-facts.ts';

/** What figures are worked out from: people as they are known, and all that was released of them before. */
interface Ground {
  readonly table: CountTable;
  readonly councils: readonly string[];
  readonly ledger: readonly KeptTable[];
  /** What is asked of the people in each row. */
  readonly asked: readonly AskedOfRow[];
  /** On what they rest, in sentences. */
  readonly basis: readonly string[];
  /** What whoever asks should know of it, and no paper says. */
  readonly aside: readonly string[];
  /** What the paper may be called, of those whom it counts. */
  readonly title: string;
  readonly notPublic: string | null;
}

/** A reader waits so long for figures before the page asks again. */
const patienceMs = 2000;

const nothingYet: StaffPreview = {
  isWorking: false,
  isEmpty: false,
  table: null,
  basis: [],
  refusal: [],
  mayBeWider: false,
  suggestedTitle: null,
  notPublic: null,
};

/** That something cannot be done is an answer to who only looks. */
async function unlessRefused<Result>(work: Promise<Result>): Promise<Result | Refusal> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'conflict') return error;
    throw error;
  }
}

/** Figures as they could be given away, or why none can be. @throws Refusal `not-valid` */
export async function previewStaff(
  deps: Deps,
  actor: Actor,
  { asked, desk }: { readonly asked: StaffAsked; readonly desk: ProtectionDesk },
): Promise<Sendable<StaffPreview>> {
  await refuseProblems(deps, actor, { ...asked, publication: 'officers' });
  const ground = await unlessRefused(groundFor(deps, actor, asked));
  if (ground instanceof Refusal) return { ...nothingYet, refusal: [ground.message] };
  const { table, ledger, title: suggestedTitle, notPublic } = ground;
  const basis = [...ground.basis, ...ground.aside];
  const told = { ...nothingYet, isEmpty: isEmpty(table), basis, suggestedTitle, notPublic };
  if (told.isEmpty) return told;
  const found = await unlessRefused(desk.protectWithin(patienceMs, { tables: [table], ledger }));
  if (found === undefined) return { ...told, isWorking: true };
  if (found instanceof Refusal) return { ...told, refusal: [found.message], mayBeWider: true };
  const [shown] = found.kind === 'protected' ? found.tables : [];
  if (shown !== undefined && isTelling(shown)) return { ...told, table: shown };
  return { ...told, refusal: refusalOf(found, table), mayBeWider: true };
}

/**
 * Gives figures away: they are protected together with all that was released of the same people, and kept as they are.
 * @throws Refusal `not-valid`, `conflict` where nothing safe is left, or `stale` where another was quicker
 */
export async function releaseStaff(
  deps: Deps,
  actor: Actor,
  { asked, desk }: { readonly asked: StaffReleaseAsked; readonly desk: ProtectionDesk },
): Promise<{ readonly releaseId: string }> {
  const today = await refuseProblems(deps, actor, asked);
  const { table, councils, ledger, notPublic, ...ground } = await groundFor(deps, actor, asked);
  if (asked.publication === 'public' && notPublic !== null) throw refused('conflict', notPublic);
  const shown = shownOf(await desk.protect({ tables: [table], ledger }), table);
  const sentences = [...ground.basis, ...requestSentences(asked), `As known on ${longDate(today)}.`];
  return change(deps, actor, async (one) => {
    await one.holdRule('training-releases');
    const whose = await councilsOf(one.read, { deps, actor, asked });
    const now = await staffLedger(one.read, { ...whose, ...asked });
    const isOfOthers = whose.councils.join() !== councils.join();
    if (isOfOthers || now.tables.length !== ledger.length) throw refused('stale');
    const releaseId = one.newId();
    const { title, publication } = asked;
    await one.record('release', [
      {
        release_id: releaseId,
        about: 'training',
        title,
        released_on: today,
        publication,
        basis: JSON.stringify(sentences),
        tables: JSON.stringify([shown]),
        counts: JSON.stringify([table]),
        asked: JSON.stringify(ground.asked),
      },
    ]);
    const after = { about: 'training', ...asked };
    return one.done({ what: 'release.made', subject: releaseId, after }, { releaseId });
  });
}

async function refuseProblems(deps: Deps, actor: Actor, asked: Parameters<typeof staffProblems>[0]) {
  const today = todayOf(await getAuthority(deps.db.read, actor.authority), deps.clock);
  const problems = staffProblems(asked, today);
  if (problems.length > 0) throw notValid(problems);
  return today;
}

interface Asking {
  readonly deps: Deps;
  readonly actor: Actor;
  readonly asked: StaffAsked;
}

interface Councils {
  readonly councils: readonly string[];
  readonly isRegional: boolean;
  /** Councils of which the person reads the same and gives nothing away. */
  readonly onlyRead: readonly string[];
}

/**
 * Whose people are counted: those of the council, or of every council whose figures the person may give away. Who only
 * reads in a council, such as an adviser, gives none of its figures away by way of another council.
 * @throws Refusal `conflict` for a region of one
 */
async function councilsOf(db: Reader, { deps, actor, asked }: Asking): Promise<Councils> {
  if (asked.places !== 'council') return { councils: [actor.authority], isRegional: false, onlyRead: [] };
  const memberships = await listMemberships(db, { userId: actor.userId });
  const held = memberships.filter((one) => isHeld(one, deps.clock.now()));
  function codesWith(roles: readonly Role[]): readonly string[] {
    return held.filter(({ role }) => roles.includes(role)).map(({ authority }) => authority);
  }
  const councils = [...new Set([actor.authority, ...codesWith(entersFacts)])].toSorted();
  const onlyRead = [...new Set(codesWith(readsSchools))].filter((code) => !councils.includes(code)).toSorted();
  if (councils.length === 1) throw noRegion();
  return { councils, isRegional: true, onlyRead };
}

function noRegion(): Refusal {
  return refused(
    'conflict',
    'You are officer or lead of this council alone, and a council alone is no region: to read another council’s figures is not to give them away. Choose another breakdown, or ask to be made an officer in each council of the region.',
  );
}

function groundFor(deps: Deps, actor: Actor, asked: StaffAsked): Promise<Ground> {
  return deps.db.atOneMoment(async () => {
    const whose = await councilsOf(deps.db.read, { deps, actor, asked });
    const { asAt } = asked;
    const ledger = await staffLedger(deps.db.read, { asAt, ...whose });
    const read = [];
    for (const authority of whose.councils) {
      const council = ledger.councilOf(authority);
      read.push({ council, ...(await readStaff(deps, { authority, asAt, council, given: ledger.given })) });
    }
    const counts = read.flatMap((one) => one.counts);
    const silent = whose.isRegional ? read.filter((one) => one.counts.length === 0) : [];
    const few = rowsOfFewSchools(counts, asked);
    return {
      table: staffTable(counts, asked),
      councils: whose.councils,
      ledger: ledger.tables,
      asked: coursesAsked(counts, asked.groups),
      basis: [
        ...meanings(asked),
        ...read.flatMap((one) =>
          whose.isRegional ? one.caveats.map((each) => `${one.council}: ${each}`) : one.caveats,
        ),
        ...silent.map(({ council }) => `Of ${council} nothing is known on this day: it is left out.`),
      ],
      aside: [...read.flatMap((one) => one.aside), ...whose.onlyRead.map((code) => notTakenIn(ledger.councilOf(code)))],
      title: staffTitle(
        read.flatMap((one) => one.told),
        asAt,
      ),
      notPublic: notPublicWords(asked, few),
    };
  });
}

function meanings({ asAt, tells }: StaffAsked): readonly string[] {
  const apart = tells === 'out-of-date' ? ' Out of date: it counted once, and does not on the day.' : '';
  return [
    `People in post on ${longDate(asAt)} and their training under the Prevent duty.`,
    `Up to date: training that is asked of these people was completed and counts on the day. All others are not known to be up to date, which is not to say that they are not trained.${apart}`,
  ];
}

function notTakenIn(council: string): string {
  return `${council} is not taken in: you read its figures, and its own officers and leads give them away.`;
}

function notPublicWords({ places }: StaffAsked, few: readonly string[]): string | null {
  if (places === 'school') return 'School by school, figures of training are never public.';
  if (few.length === 0) return null;
  const more = few.length > 3 ? [...few.slice(0, 3), `${String(few.length - 3)} more`] : few;
  return `This cannot be public: it would tell of one or two schools (${inAList(more)}). Choose a wider breakdown.`;
}

/** An empty table has no rows but its totals. */
function isEmpty({ cells }: CountTable): boolean {
  return cells.every(({ count }) => count === 0);
}

function shownOf(found: Protection, table: CountTable): ProtectedTable {
  if (isEmpty(table)) throw refused('conflict', 'Nothing is known of people on this day.');
  const [shown] = found.kind === 'protected' ? found.tables : [];
  if (shown !== undefined && isTelling(shown)) return shown;
  throw refused('conflict', refusalOf(found, table).join(' '));
}

/** Of a table that shows noughts alone nobody learns anything but whom it does not count. */
function isTelling({ cells }: ProtectedTable): boolean {
  return cells.some(({ count }) => typeof count === 'number' && count > 0);
}

/** Why nothing can be given away, in sentences. */
function refusalOf(found: Protection, table: CountTable): readonly string[] {
  if (found.kind === 'refused') return mergesOf(found.merge, table);
  return [nothingLeft, 'Every count but 0 would be withheld.'];
}

const nothingLeft = 'Nothing safe is left to give away.';

/** What to put together, in sentences; what only an earlier paper names is not told again. */
function mergesOf(merges: readonly Merge[], { cells }: CountTable): readonly string[] {
  const known = new Set(cells.flatMap(({ labels }) => labels));
  const own = merges.filter(({ labels }) => labels.every((label) => known.has(label)));
  return [nothingLeft, ...own.map((merge) => mergeWords(merge))];
}

/** What it answers, and why it is for whom it is for. */
function requestSentences(asked: StaffReleaseAsked): readonly string[] {
  const { reference = null, receivedOn = null, publication, paragraph = null, interest = null } = asked;
  const day = receivedOn === null ? '' : `, received on ${longDate(receivedOn)}`;
  return [
    ...(reference === null ? [] : [`Answers information request ${reference}${day}.`]),
    ...(publication === 'officers' ? ['For whoever decides the request: not published here.'] : []),
    ...(publication === 'exempt' && paragraph !== null && interest !== null
      ? [`Exempt from publication. ${exemptParagraphWords[paragraph]}. Public interest: ${interest}`]
      : []),
  ];
}
