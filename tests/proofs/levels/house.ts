import fc from 'fast-check';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { governanceApi } from '@due-regard/shared/governance/api.ts';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import { actionWriting, planWriting } from '@due-regard/shared/plans/write-api.ts';
import { registerApi } from '@due-regard/shared/registers/api.ts';
import { everyRegister } from '@due-regard/shared/registers/every-register.ts';
import { nothingIn } from '@due-regard/shared/registers/field.ts';
import type { Field, Value, Values } from '@due-regard/shared/registers/field.ts';
import type { Register } from '@due-regard/shared/registers/register.ts';
import { randomValues } from '@due-regard/shared/registers/testing/random-values.ts';
import { checkValues } from '@due-regard/shared/registers/values.ts';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import { documentApi } from '@due-regard/shared/strategies/api.ts';
import { bareBody, bareDocument, bareMeeting } from '../../support/one-of-each-register.ts';
import type { Office } from '../../support/one-of-everything.ts';

/** Stands in every text that is for officers only, and in no other. */
export const hiddenWord = 'Greyheron';

/** What an entry may name, by kind of thing or code of register. */
export type Ids = ReadonlyMap<string, string>;

const since = '2019-07-01';
const lastDay = isoDate('2019-06-30');

/** A plan, which everybody may read; its actions each have a level. @returns its id */
export async function makePlan(office: Office): Promise<string> {
  const plan = { name: 'Plan', kind: 'partnership', organisation: 'The partnership', reviewMonths: 6 };
  return (await office.tell(planWriting.add, 'plans', { ...plan, addedOn: '2018-01-01' })).planId;
}

/** The plan as it is now, approved. @returns what is kept of it by kind */
export async function approvePlan(office: Office, planId: string): Promise<Ids> {
  const approval = { approvedOn: '2018-03-13', label: 'As approved in March' };
  const { approvalId } = await office.tell(planWriting.approve, `plans/${planId}/approve`, approval);
  return new Map([
    ['plans', planId],
    ['plan-approvals', approvalId],
  ]);
}

/** One of each thing of the house that entries name. @returns their ids by kind */
export async function makeHouse(
  office: Office,
  level: Publication,
  { planId, ref }: { readonly planId: string; readonly ref: string },
): Promise<Ids> {
  const word = wordOf(level);
  const ids = new Map<string, string>();
  const { bodyId } = await office.tell(governanceApi.add, 'bodies', {
    ...bareBody,
    name: `${word} board`,
    publication: level,
  });
  ids.set('body', bodyId);
  const meeting = { ...bareMeeting, note: `${word} note`, publication: level };
  ids.set('meeting', (await office.tell(governanceApi.addMeeting, `bodies/${bodyId}/meetings`, meeting)).meetingId);
  const document = {
    ...bareDocument,
    title: `${word} strategy`,
    preparedOn: '2018-01-01',
    refreshDue: '2019-01-31',
    publication: level,
  };
  ids.set('document', (await office.tell(documentApi.add, 'documents', document)).documentId);
  const action = {
    title: `${word} action`,
    dueOn: '2019-01-31',
    isToBeChecked: true,
    publication: level,
    addedOn: '2018-01-01',
    places: [{ planId, objectiveId: null, ref }],
  };
  ids.set('action', (await office.tell(actionWriting.add, 'actions', action)).actionId);
  const service = { kind: 'service', name: `${word} service` };
  ids.set('organisation', (await office.tell(organisationApi.add, 'organisations', service)).organisationId);
  return ids;
}

/** An entry of each register that may have the level; it names whatever it may of these. */
export async function fillRegisters(
  office: Office,
  level: Publication,
  { named, year }: { readonly named: Ids; readonly year: number },
): Promise<Ids> {
  const ids = new Map(named);
  for (const register of inOrderOfNeed()) {
    if (register.isNeverPublic === true && level !== 'officers') continue;
    const values = valuesFor(register, { ids, word: wordOf(level), fixed: assessedIn(register, year) });
    ids.set(register.code, await enter(office, register, { values, publication: level, since }));
  }
  return ids;
}

/** An entry of each register that everybody could read for a while, with texts of what is hidden, and may read no more. */
export async function fillAndClose(office: Office, of: { readonly named: Ids; readonly year: number }): Promise<Ids> {
  const ids = new Map(of.named);
  for (const register of inOrderOfNeed()) {
    if (register.isNeverPublic === true) continue;
    const values = valuesFor(register, { ids, word: hiddenWord, fixed: assessedIn(register, of.year) });
    const entryId = await enter(office, register, { values, publication: 'public', since });
    await changeTo(office, { register, entryId }, { values, publication: 'officers', changedOn: '2019-08-01' });
    ids.set(register.code, entryId);
  }
  return ids;
}

/** A day that was promised for officers only, and put off before anybody else could read of it. */
export const hiddenDay = isoDate('2018-02-03');
const putOffTo = '2026-09-29';

/** Of each register with a promise, an entry that was put off for officers only and opened then. @returns their ids */
export async function fillAndOpen(
  office: Office,
  { named, owners }: { readonly named: Ids; readonly owners: readonly string[] },
): Promise<Ids> {
  const ids = new Map(named);
  for (const [place, register] of inOrderOfNeed().filter(hasPromise).entries()) {
    const said = (word: string, promised: string, ownerUser: string | null) =>
      valuesFor(register, { ids, word, fixed: { ...promising(register, promised), ...owned(register, ownerUser) } });
    const hidden = { publication: 'officers', values: said(hiddenWord, hiddenDay, null) };
    const entryId = await enter(office, register, { ...hidden, since });
    const later = { ...hidden, values: { ...hidden.values, ...promising(register, putOffTo) } };
    await changeTo(office, { register, entryId }, { ...later, changedOn: '2019-07-15' });
    const ownerUser = owners[place % owners.length] ?? null;
    const opened = { publication: 'public', values: said('Sparrow', putOffTo, ownerUser), changedOn: '2019-08-01' };
    await changeTo(office, { register, entryId }, opened);
    ids.set(register.code, entryId);
  }
  ids.set('document', await openedDocument(office, owners[0] ?? null));
  return ids;
}

/** The same of a strategy. */
async function openedDocument(office: Office, ownerUser: string | null): Promise<string> {
  const days = { agreedOn: '2016-01-01', inForceFrom: '2016-01-01', refreshDue: hiddenDay };
  const hidden = { ...bareDocument, ...days, title: 'Sparrow opened' };
  const { documentId } = await office.tell(documentApi.add, 'documents', hidden);
  const { factId } = await office.ask(documentApi.find, `documents/${documentId}`);
  const putOff = { dueOn: putOffTo, revisedOn: '2018-02-01', reason: hiddenWord, was: hiddenDay };
  await office.tell(documentApi.putOff, `documents/${factId}/put-off`, putOff);
  const opened = { ...hidden, ownerUser, publication: 'public', changedOn: '2019-08-01', reason: 'As agreed' };
  await office.tell(documentApi.change, `documents/${factId}/change`, opened);
  return documentId;
}

function hasPromise({ fields }: Register): boolean {
  return Object.values(fields).some(({ kind }) => kind === 'promise');
}

/** What has happened is promised no more. */
function promising({ code, fields }: Register, day: string): Values {
  const names = Object.keys(fields).filter((name) => fields[name]?.kind === 'promise');
  const days = Object.fromEntries(names.map((name) => [name, day]));
  return code === 'events' ? { ...days, state: 'planned' } : days;
}

function owned({ fields }: Register, ownerUser: string | null): Values {
  return fields['ownerUser'] === undefined ? {} : { ownerUser };
}

/** What a paper of a year says of the year before rests on the same question. */
function assessedIn({ code }: Register, year: number): Values {
  return code === 'self-assessment' ? { benchmark: '2024-6', year, rating: 'not-met' } : {};
}

function wordOf(level: Publication): string {
  return level === 'officers' ? hiddenWord : 'Sparrow';
}

/** First those that need no other. */
function inOrderOfNeed(): readonly Register[] {
  const codes = new Set(everyRegister.map(({ code }) => code));
  const needs = (register: Register): boolean =>
    Object.values(register.fields).some((field) => field.isNeeded === true && 'of' in field && codes.has(field.of));
  return [...everyRegister.filter((register) => !needs(register)), ...everyRegister.filter(needs)];
}

interface Writing {
  readonly ids: Ids;
  readonly word: string;
  /** Values that are not left to chance, by their fields. */
  readonly fixed: Values;
}

/** Counts what was said, so that no two entries are called alike. */
let said = 0;

/** Values that a register takes: tried at random until it takes them. */
function valuesFor(register: Register, how: Writing): Values {
  said += 1;
  for (let seed = 1; seed < 100; seed += 1) {
    const values = fc
      .sample(randomValues(register), { numRuns: 20, seed })
      .map((some) => written(register, some, how))
      .find((some) => checkValues(register, some, lastDay).problems.length === 0);
    if (values !== undefined) return values;
  }
  throw new Error(`no values that ${register.code} takes`);
}

async function enter(office: Office, { code }: Register, body: object): Promise<string> {
  return (await office.tell(registerApi.add, `registers/${code}`, body)).entryId;
}

async function changeTo(
  office: Office,
  { register: { code }, entryId }: { readonly register: Register; readonly entryId: string },
  body: object,
): Promise<void> {
  const { factId } = await office.ask(registerApi.find, `registers/${code}/${entryId}`);
  await office.tell(registerApi.change, `registers/${code}/${factId}/change`, { ...body, reason: hiddenWord });
}

function written(register: Register, some: Values, how: Writing): Values {
  return Object.fromEntries(
    Object.entries(register.fields).map(([name, field]) => [
      name,
      how.fixed[name] ?? inForm[name] ?? writtenIn(field, some[name] ?? null, how),
    ]),
  );
}

/** What is taken in one form alone; a report is of the day of its meeting. */
const inForm: Readonly<Record<string, Value>> = { schoolYear: '2018/19', reportedOn: bareMeeting.meetsOn };

function writtenIn(field: Field, value: Value, { ids, word }: Pick<Writing, 'ids' | 'word'>): Value {
  switch (field.kind) {
    case 'words':
      return `${word} ${String(said)}`.slice(0, field.most);
    case 'list':
      return [`${word} of a list`];
    case 'link':
      return `https://council.example/${word}`;
    case 'person':
      return null;
    case 'one':
      return ids.get(field.of) ?? null;
    case 'several':
      return [ids.get(field.of) ?? []].flat();
    default:
      return value ?? nothingIn(field);
  }
}
