import fc from 'fast-check';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { governanceApi } from '@due-regard/shared/governance/api.ts';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import { actionWriting } from '@due-regard/shared/plans/write-api.ts';
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

/** One of each thing of the house that entries name. @returns their ids by kind */
export async function makeHouse(office: Office, level: Publication): Promise<Ids> {
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
    places: [],
  };
  ids.set('action', (await office.tell(actionWriting.add, 'actions', action)).actionId);
  const service = { kind: 'service', name: `${word} service` };
  ids.set('organisation', (await office.tell(organisationApi.add, 'organisations', service)).organisationId);
  return ids;
}

/** An entry of each register that may have the level; it names whatever it may of these. */
export async function fillRegisters(office: Office, level: Publication, named: Ids): Promise<Ids> {
  const ids = new Map(named);
  for (const register of inOrderOfNeed()) {
    if (register.isNeverPublic === true && level !== 'officers') continue;
    const id = await enter(office, { register, ids, level });
    ids.set(register.code, id);
  }
  return ids;
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

interface Entering {
  readonly register: Register;
  readonly ids: Ids;
  readonly level: Publication;
}

async function enter(office: Office, { register, ids, level }: Entering): Promise<string> {
  const word = wordOf(level);
  const values = fc
    .sample(randomValues(register), { numRuns: 2000, seed: 13_032_018 })
    .map((some) => written(register, some, { ids, word }))
    .find((some) => checkValues(register, some, lastDay).problems.length === 0);
  if (values === undefined) throw new Error(`no values that ${register.code} takes`);
  const body = { values, publication: level, since };
  return (await office.tell(registerApi.add, `registers/${register.code}`, body)).entryId;
}

function written(register: Register, some: Values, how: Writing): Values {
  return Object.fromEntries(
    Object.entries(register.fields).map(([name, field]) => [
      name,
      inForm[name] ?? writtenIn(field, some[name] ?? null, how),
    ]),
  );
}

/** Texts that are taken in one form alone. */
const inForm: Readonly<Record<string, Value>> = { schoolYear: '2018/19' };

interface Writing {
  readonly ids: Ids;
  readonly word: string;
}

function writtenIn(field: Field, value: Value, { ids, word }: Writing): Value {
  switch (field.kind) {
    case 'words':
      return `${word} said`.slice(0, field.most);
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
