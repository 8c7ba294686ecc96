import { addDays, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { BodyBody, MeetingBody } from '@due-regard/shared/governance/api.ts';
import type { Body } from '@due-regard/shared/governance/body.ts';
import { listBodies, listMeetings } from '@due-regard/db/governance/queries.ts';
import { addBody, changeBody } from '../governance/bodies.ts';
import { addMeeting, changeMeeting } from '../governance/meetings.ts';
import { knownNow } from '../http/as-at.ts';
import { demoActor } from './acting.ts';
import type { Acting, Happening } from './acting.ts';
import { story } from './story.ts';

type BodyKey = keyof typeof story.bodies;

const since = isoDate('2015-09-14');

/** Who oversees the duty, as the paper of March 2018 names them; purposes are in our words. */
const entered: Readonly<Record<BodyKey, Pick<BodyBody, 'kind' | 'purpose' | 'meetsEveryMonths' | 'publication'>>> = {
  board: {
    kind: 'board',
    purpose: 'Oversees the partnership’s Prevent strategy and action plan, and looks at progress every six months',
    meetsEveryMonths: 6,
    publication: 'public',
  },
  committee: {
    kind: 'committee',
    purpose: 'Examines how the council meets the Prevent duty',
    meetsEveryMonths: null,
    publication: 'public',
  },
  cabinet: { kind: 'cabinet', purpose: 'Member oversight of the duty', meetsEveryMonths: null, publication: 'public' },
  management: {
    kind: 'management',
    purpose: 'Senior officers’ oversight; has discussed what is to come of Channel',
    meetsEveryMonths: null,
    publication: 'officers',
  },
  eSafety: {
    kind: 'group',
    purpose: 'Owns the list of who provides the internet filtering of each school',
    meetsEveryMonths: null,
    publication: 'officers',
  },
};

interface Met {
  readonly body: BodyKey;
  readonly plannedOn: string;
  readonly meetsOn: string;
  readonly publication: MeetingBody['publication'];
  readonly note: string;
}

/** The days of the board are invented, but for 12 July 2018; each is planned at the meeting before. */
const boardDays = [
  '2015-12-01',
  '2016-01-21',
  '2016-07-21',
  '2017-01-12',
  '2017-07-13',
  '2018-01-12',
  '2018-07-12',
  '2019-01-10',
  '2019-07-09',
];
const ofBoard = boardDays.slice(1).map((meetsOn, index): Met => {
  const plannedOn = boardDays[index] ?? meetsOn;
  return { body: 'board', plannedOn, meetsOn, publication: 'public', note: 'Six-monthly look at progress' };
});
const inPublic: readonly Met[] = [
  {
    body: 'committee',
    plannedOn: '2018-02-05',
    meetsOn: '2018-03-13',
    publication: 'public',
    note: 'Prevent duty: item 6',
  },
  {
    body: 'committee',
    plannedOn: '2018-03-14',
    meetsOn: '2019-03-12',
    publication: 'public',
    note: 'The first meeting a year after the recommendation of 13 March 2018',
  },
  {
    body: 'cabinet',
    plannedOn: '2019-05-07',
    meetsOn: '2019-06-10',
    publication: 'public',
    note: 'Yearly progress report on Prevent',
  },
];

/** Boards and committees are entered, plan their meetings and hold them. */
export const bodiesStory: readonly Happening[] = [
  { on: since, words: 'boards and committees are entered', run: enterAll },
  ...[...ofBoard, ...inPublic].flatMap(meeting),
  {
    on: isoDate('2018-03-14'),
    words: 'the select committee asks for a report every year',
    run: askYearly,
  },
];

async function enterAll({ deps }: Acting): Promise<void> {
  for (const key of bodyKeys) {
    const rest = { termsReviewDue: null, endedOn: null, link: null };
    await addBody(deps, demoActor, { ...rest, ...entered[key], name: story.bodies[key], since });
  }
}

const bodyKeys = ['board', 'committee', 'cabinet', 'management', 'eSafety'] as const satisfies readonly BodyKey[];

/** Planned on one day, held on another and entered the day after; one after the demonstration's own day stays planned. */
function meeting(met: Met): readonly Happening[] {
  const planned = isoDate(met.plannedOn);
  const held = isoDate(met.meetsOn);
  const name = story.bodies[met.body];
  const planning = { on: planned, words: `${name} plans a meeting`, run: (acting: Acting) => plan(acting, met) };
  const dayAfter = addDays(held, 1);
  const on = dayAfter <= story.ownDate ? dayAfter : held;
  const holding = { on, words: `${name} has met`, run: (acting: Acting) => hold(acting, met) };
  return held <= story.ownDate ? [planning, holding] : [planning];
}

async function plan(acting: Acting, { body, ...met }: Met): Promise<void> {
  const { bodyId } = await bodyOf(acting, body);
  await addMeeting(acting.deps, demoActor, { bodyId, ...said(met, 'planned') });
}

async function hold(acting: Acting, { body, ...met }: Met): Promise<void> {
  const { bodyId } = await bodyOf(acting, body);
  const meetings = await listMeetings(acting.deps.db.read, knownNow(story.code));
  const planned = meetings.find((one) => one.bodyId === bodyId && one.meetsOn === met.meetsOn);
  if (planned === undefined) throw new Error(`the story needs a meeting planned for ${met.meetsOn}`);
  await changeMeeting(acting.deps, demoActor, { factId: planned.factId, ...said(met, 'held') });
}

function said({ meetsOn, publication, note }: Omit<Met, 'body'>, status: MeetingBody['status']): MeetingBody {
  const links = { agendaLink: null, papersLink: null, minutesLink: null, webcastLink: null };
  return { ...links, meetsOn: isoDate(meetsOn), status, publication, note };
}

async function askYearly(acting: Acting): Promise<void> {
  const { bodyId: _bodyId, validFrom: _validFrom, ...committee } = await bodyOf(acting, 'committee');
  await changeBody(acting.deps, demoActor, {
    ...committee,
    meetsEveryMonths: 12,
    changedOn: isoDate('2018-03-13'),
    reason: 'The committee asked for an update every year',
  });
}

/** A body of the story as it stands. */
export async function bodyOf({ deps }: Acting, key: BodyKey): Promise<Body> {
  const rows = await listBodies(deps.db.read, knownNow(story.code));
  const found = rows.findLast(({ name }) => name === story.bodies[key]);
  if (found === undefined) throw new Error(`the story needs ${story.bodies[key]}`);
  return found;
}
