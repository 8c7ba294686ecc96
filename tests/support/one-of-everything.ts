import type { AnyEndpoint } from '@due-regard/shared/http/endpoint.ts';
import { feedApi } from '@due-regard/shared/deadlines/api.ts';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { importApi } from '@due-regard/shared/imports/api.ts';
import type { BatchKind } from '@due-regard/shared/imports/batch.ts';
import { learningApi } from '@due-regard/shared/imports/learning/api.ts';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import { scopeApi } from '@due-regard/shared/schools/scope-api.ts';
import { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import { statementApi } from '@due-regard/shared/training/statement-api.ts';
import { totalApi } from '@due-regard/shared/training/total-api.ts';
import { oneChannel, oneChannelPanel, oneChannelRelease } from './one-channel.ts';
import { listOfStaff } from './list-of-staff.ts';
import { oneStaffRelease } from './one-staff-release.ts';
import { oneIssue, oneReport } from './one-report.ts';
import { oneDuty } from './one-duty.ts';
import { oneOfEachRegister } from './one-of-each-register.ts';
import { change } from '@due-regard/db/change.ts';
import { newId } from '@due-regard/db/new-id.ts';
import { emptyAction, emptyPlan } from './plan-rows.ts';
import type { Named } from './examples.ts';
import { refusalOf, replyOf, terminal } from './test-app.ts';
import { onePlanFile } from './one-plan-file.ts';
import { onePlan } from './one-plan.ts';
import type { Replying, TestApp } from './test-app.ts';

const day = '2018-03-13';
const reason = 'as the school told us';

/** A council's lead, administrator and Channel chair in one, as no council has them, who sends what a page would. */
export class Office {
  readonly app: TestApp;
  readonly authority: string;
  readonly cookie: string;

  constructor(app: TestApp, authority: string, cookie: string) {
    this.app = app;
    this.authority = authority;
    this.cookie = cookie;
  }

  static async open(app: TestApp, authority: string): Promise<Office> {
    return new Office(app, authority, await app.signInAs(['lead', 'administrator', 'channel'], authority));
  }

  ask<Reply>(contract: Replying<Reply>, path: string): Promise<Reply> {
    return replyOf(contract, this.app.send('GET', `/api/${this.authority}/${path}`, { cookie: this.cookie }));
  }

  tell<Reply>(contract: Replying<Reply>, path: string, body?: unknown): Promise<Reply> {
    return replyOf(contract, this.app.send('POST', `/api/${this.authority}/${path}`, { cookie: this.cookie, body }));
  }

  /** What an address answers that does not do what is asked. */
  refused(path: string, body: unknown): Promise<readonly unknown[]> {
    return refusalOf(this.app.send('POST', `/api/${this.authority}/${path}`, { cookie: this.cookie, body }));
  }

  /** @param said what the form says of a file of people */
  async bring(text: string, kind: BatchKind = 'statements', said = ''): Promise<string> {
    const address = `/api/${this.authority}/imports/${kind}?fileName=list.csv${said}`;
    const answer = this.app.app.request(address, { method: 'POST', headers: { cookie: this.cookie }, body: text });
    return (await replyOf(importApi.stage, answer)).batchId;
  }
}

/** The ids of things that one council alone holds: for each kind of address its own, for bodies by their field. */
export interface Everything {
  readonly inAddress: Readonly<Record<string, string>>;
  readonly inBody: Named;
  /** What only one address takes in its query or body, where another takes something else of the same name. */
  readonly inBodyOf: Readonly<Record<string, Named>>;
  readonly parts: Parts;
}

/** What one room makes. */
export type Made = Omit<Everything, 'parts'>;

/** Everything by the room that makes it. */
export interface Parts {
  readonly files: Brought;
  readonly registers: Made;
  readonly duty: Made;
  readonly plans: Made;
  readonly channel: Made;
  readonly panel: Made;
  readonly channelReleases: Made;
  readonly staff: Made;
  readonly reports: Made;
  readonly issues: Made;
  readonly others: Others;
}

/** Organisations, courses, people, and what was told of them. */
interface Others {
  readonly inAddress: Everything['inAddress'];
  readonly name: string;
  readonly code: string;
  readonly organisationId: string;
  readonly courseId: string;
  readonly userId: string;
}

/** A file that the mapping below fits; course and day are asked. */
export const fileOfLogins = 'Login\nfirst.one\nsecond.one\n';

let made = 0;

/**
 * Makes one of everything that has an id, new each time.
 * @param kept what may stay as it was made before, since it takes long and nothing has used it up
 */
export async function oneOfEverything(office: Office, kept: Partial<Parts> = {}): Promise<Everything> {
  made += 1;
  const others = kept.others ?? (await othersOf(office));
  const parts = {
    others,
    files: kept.files ?? (await filesOf(office, others)),
    registers: kept.registers ?? (await oneOfEachRegister(office)),
    duty: kept.duty ?? (await oneDuty(office)),
    channel: kept.channel ?? (await oneChannel(office)),
    panel: kept.panel ?? (await oneChannelPanel(office)),
    channelReleases: kept.channelReleases ?? (await oneChannelRelease(office)),
    staff: kept.staff ?? (await oneStaffRelease(office)),
    reports: kept.reports ?? (await oneReport(office)),
    issues: kept.issues ?? (await oneIssue(office)),
    plans: kept.plans ?? (await onePlan(office, { name: `${others.name} ${String(made)}`, userId: others.userId })),
  };
  return { parts, ...namesOf(office, parts) };
}

async function othersOf(office: Office): Promise<Others> {
  const name = `Service ${office.authority} ${String(made)}`;
  const code = `course-${office.authority}-${String(made)}`;
  const { organisationId } = await office.tell(organisationApi.add, 'organisations', { kind: 'service', name });
  const { courseId, factId } = await aCourse(office, code);
  const facts = await factsOf(office, { organisationId, courseId });
  const { userId } = await office.app.addPerson(['viewer'], office.authority);
  const { feedId } = await office.tell(feedApi.make, 'calendar-feeds');
  const inAddress = {
    organisations: organisationId,
    courses: factId,
    people: userId,
    'calendar-feeds': feedId,
    ...facts,
  };
  return { inAddress, name, code, organisationId, courseId, userId };
}

function namesOf({ authority }: Office, { others, files: brought, staff, ...parts }: Parts): Made {
  const { name, code, organisationId, courseId, userId } = others;
  return {
    inAddress: {
      ...others.inAddress,
      ...brought.inAddress,
      ...staff.inAddress,
      ...ofEach(parts, (one) => one.inAddress),
    },
    inBodyOf: {
      ...brought.inBodyOf,
      ...ofEach(parts, (one) => one.inBodyOf),
      ...staff.inBodyOf,
      'imports/:id/word': { ...brought.inBodyOf['imports/:id/word'], means: courseId },
      'imports/:kind': {
        kind: 'learning',
        mapping: others.inAddress['mappings'],
        organisationId,
        courseId,
        heldOn: day,
      },
    },
    inBody: {
      ownerUser: userId,
      ...ofEach(parts, (one) => one.inBody),
      organisationId,
      courseId,
      dslCourseId: courseId,
      equivalentCourseId: courseId,
      acceptedCourses: [courseId],
      key: brought.key,
      authority,
      kind: 'service',
      name: `${name} again`,
      code: `${code}-again`,
      typeCodes: ['1'],
      trained: 1,
      // Known from today on, by the clock of a new application.
      asAt: '2026-09-30',
      knownAt: '2026-09-30',
      plan: others.inAddress['plans'],
      decisionId: null,
      // Schools are asked, of whom no share is aimed at.
      target: null,
      was: [{ role: 'viewer', expiresOn: null }],
      roles: [{ role: 'officer', expiresOn: null }],
    },
  };
}

function ofEach<Value>(
  parts: Readonly<Record<string, Made>>,
  part: (one: Made) => Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.values(parts).flatMap((one) => Object.entries(part(one))));
}

async function aCourse(office: Office, code: string): Promise<{ readonly courseId: string; readonly factId: string }> {
  const course = { code, name: code, aliases: [], isActive: true };
  const { courseId } = await office.tell(requirementApi.addCourse, 'courses', course);
  const { courses } = await office.ask(requirementApi.list, 'requirements');
  return { courseId, factId: courses.find((known) => known.courseId === courseId)?.factId ?? '' };
}

interface About {
  readonly organisationId: string;
  readonly courseId: string;
}

async function factsOf(office: Office, { organisationId, courseId }: About): Promise<Everything['inAddress']> {
  const told = { organisationId, toldOn: day, otherTraining: 'A course of the diocese' };
  const { statementId } = await office.tell(statementApi.add, 'statements', told);
  const another = { ...told, otherTraining: 'A course of the police' };
  const { statementId: decided } = await office.tell(statementApi.add, 'statements', another);
  const total = { organisationId, countedOn: day, trained: 1, inPost: 2, includesELearning: false, source: 'list' };
  const { totalId } = await office.tell(totalApi.add, 'totals', total);
  const { scopeId } = await office.tell(scopeApi.add, 'scopes', { validFrom: day, typeCodes: ['1'], reason });
  const { requirementId } = await office.tell(requirementApi.addRequirement, 'requirements', {
    role: 'whole-staff',
    organisationKinds: ['school', 'service'],
    acceptedCourses: [courseId],
    validity: { kind: 'once' },
    validFrom: day,
    duty: 'SC04',
    reason,
  });
  const { mappingId } = await office.tell(learningApi.saveMapping, 'mappings', {
    name: `Export of ${courseId}`,
    kind: 'learning',
    definition: { headerRow: null, firstRow: null, columns: [{ name: 'Login', nth: 0, meaning: 'username' }] },
  });
  return {
    statements: statementId,
    mappings: mappingId,
    claims: statementId,
    totals: totalId,
    scopes: scopeId,
    requirements: requirementId,
    decisions: await aDecision(office, decided),
    successions: await aSuccession(office, organisationId),
    ...(await aPlan(office)),
  };
}

async function aDecision(office: Office, statementId: string): Promise<string> {
  const decision = { role: 'whole-staff', outcome: 'refused', reason };
  return (await office.tell(statementApi.decide, `claims/${statementId}/decide`, decision)).decisionId;
}

/** Two organisations that became one, which only a links file can bring: what waits for a decision. */
async function aSuccession({ app, authority }: Office, organisationId: string): Promise<string> {
  return change(app.deps, { ...terminal, authority }, async (one) => {
    const [id = ''] = await one.record('succession', [
      {
        predecessor_id: organisationId,
        successor_id: organisationId,
        kind: 'merger',
        carries: null,
        on_day: null,
        reason: null,
        batch_id: null,
      },
    ]);
    return one.done({ what: 'succession.decided', subject: organisationId }, id);
  });
}

/** A plan that a body approved, with an action in it. */
async function aPlan({ app, authority }: Office): Promise<Everything['inAddress']> {
  const from = isoDate(day);
  const planId = newId(app.deps.clock.now());
  const actionId = newId(app.deps.clock.now());
  const actor = { ...terminal, authority };
  await change(app.deps, actor, async (one) => {
    await one.record('plan', [{ ...emptyPlan, plan_id: planId, valid_from: from, name: 'Plan' }]);
    const action = { ...emptyAction, title: 'Action' };
    await one.record('action', [{ ...action, action_id: actionId, valid_from: from }]);
    const place = { action_id: actionId, plan_id: planId, objective_id: null, left_on: null, batch_id: null };
    await one.record('action_place', [{ ...place, ref: '1', valid_from: from }]);
    return one.done({ what: 'plan.approved', subject: planId }, planId);
  });
  return change(app.deps, actor, async (one) => {
    const approval = { plan_id: planId, approved_on: from, body_id: null, label: 'First', note: null };
    const [approvalId = ''] = await one.record('plan_approval', [approval]);
    const ids = { plans: planId, actions: actionId, 'plan-approvals': approvalId };
    return one.done({ what: 'plan.approved', subject: planId }, ids);
  });
}

/** What files brought. */
export interface Brought extends Pick<Everything, 'inAddress' | 'inBodyOf'> {
  /** A name that the staged file asks about. */
  readonly key: string;
}

async function filesOf(
  office: Office,
  { organisationId, name }: { readonly organisationId: string; readonly name: string },
): Promise<Brought> {
  const header = 'School,Postcode,WRAP date,Staff trained,Staff in post,Told on\n';
  const known = await office.bring(`${header}${name} of old,,13/03/2018,1,2,14/03/2018\n`);
  const asked = await office.ask(importApi.find, `imports/${known}`);
  await office.tell(importApi.match, `imports/${known}/match`, {
    key: asked.rows?.unmatched[0]?.key,
    organisationId,
  });
  await office.tell(importApi.accept, `imports/${known}/accept`, {});
  const staged = await office.bring(`${header}${name} of new,,13/03/2018,1,2,14/03/2018\n`);
  const { rows } = await office.ask(importApi.find, `imports/${staged}`);
  const { names } = await office.ask(importApi.names, 'remembered-names');
  const ofPeople = await fileOfPeople(office, { organisationId, name });
  const ofStaff = await listOfStaff(office, name);
  const ofPlan = await onePlanFile(office, name);
  return {
    inBodyOf: { ...ofPeople.inBodyOf, ...ofPlan.inBodyOf, 'imports/:id/accept': { endMissing: [ofStaff.missing] } },
    inAddress: {
      ...ofPeople.inAddress,
      ...ofPlan.inAddress,
      imports: staged,
      'imports/:id/accept': ofStaff.staged,
      'imports/:id/undo': known,
      jobs: office.app.deps.jobs.list(office.authority)[0]?.jobId ?? '',
      'remembered-names': names.find((one) => one.organisationId === organisationId)?.matchId ?? '',
    },
    key: rows?.unmatched[0]?.key ?? '',
  };
}

/** An export of a learning system with two words to ask about, one of which is answered, and a day to mend. */
async function fileOfPeople(
  office: Office,
  { organisationId, name }: { readonly organisationId: string; readonly name: string },
): Promise<Pick<Brought, 'inAddress' | 'inBodyOf'>> {
  const header = 'username,courseshortname,courseidnumber,completiondate,grade\n';
  const rows = ['one,Fire', 'two,Food', 'three,Fire']
    .map((row, index) => `${row} for ${name},,2018-03-${String(30 + index)},1\n`)
    .join('');
  const said = `&organisationId=${organisationId}&audience=council-staff`;
  const staged = await office.bring(header + rows, 'learning', said);
  const asked = (await office.ask(importApi.find, `imports/${staged}`)).rows;
  const [answered, open] = asked?.words ?? [];
  await office.tell(learningApi.sayWord, `imports/${staged}/word`, {
    about: 'course',
    key: answered?.key,
    means: null,
  });
  const { words } = await office.ask(learningApi.words, 'remembered-words');
  const bad = asked?.refused[0];
  return {
    inAddress: {
      'imports/:id/word': staged,
      'imports/:id/mend': staged,
      'remembered-words': words[0]?.matchId ?? '',
    },
    inBodyOf: {
      'imports/:id/word': { about: 'course', key: open?.key },
      'imports/:id/mend': { row: bad?.row, column: bad?.column, value: '2018-03-05' },
    },
  };
}

/** What a contract's address and body are filled in with. @throws Error for an address whose kind of id is not made here */
export function namedFor({ path }: AnyEndpoint, { inAddress, inBody, inBodyOf }: Everything): Named {
  const [, , , ...parts] = path.split('/');
  const place = parts.join('/');
  // Behind the wall things have a room of their own in the address.
  const [kind = '', ...rest] = parts[0] === 'channel' ? parts.slice(1) : parts;
  // The code of a register is none of its ids, nor is a quarter.
  const ids = rest[0] === ':register' ? rest.slice(1) : rest;
  const isAboutOne = ids[0]?.startsWith(':') === true && !/^:(kind|quarter)$/.test(ids[0]);
  if (!isAboutOne) return { ...inBody, ...inBodyOf[place] };
  const id = inAddress[place] ?? inAddress[kind];
  if (id === undefined || id === '') throw new Error(`make one of ${kind} here, so that ${path} is tried with it`);
  return { ...inBody, ...inBodyOf[place], id, userId: id };
}
