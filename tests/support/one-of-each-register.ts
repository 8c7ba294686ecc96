import { governanceApi } from '@due-regard/shared/governance/api.ts';
import { registerApi } from '@due-regard/shared/registers/api.ts';
import { documentApi } from '@due-regard/shared/strategies/api.ts';
import type { Everything, Office } from './one-of-everything.ts';

/** A strategy of which nothing is said but what must be. */
export const bareDocument = {
  kind: 'strategy',
  title: 'Prevent strategy',
  ownerRole: null,
  ownerOrganisation: null,
  ownerUser: null,
  preparedOn: null,
  consultFrom: null,
  consultTo: null,
  agreedOn: null,
  agreedBy: null,
  inForceFrom: null,
  reviewedOn: null,
  refreshDue: null,
  endedOn: null,
  supersededBy: null,
  linked: [],
  equality: 'not-said',
  equalityOn: null,
  profileYear: null,
  profileSeen: 'not-said',
  link: null,
  note: null,
  publication: 'officers',
} as const;

/** A body of which nothing is said but what must be. */
export const bareBody = {
  name: 'Safer Partnership Board',
  kind: 'board',
  purpose: null,
  meetsEveryMonths: null,
  termsReviewDue: null,
  endedOn: null,
  link: null,
  publication: 'officers',
  since: '2018-01-01',
} as const;

/** A meeting of which nothing is said but what must be. */
export const bareMeeting = {
  meetsOn: '2018-01-16',
  status: 'held',
  agendaLink: null,
  papersLink: null,
  minutesLink: null,
  webcastLink: null,
  note: null,
  publication: 'officers',
} as const;

/** The values of a risk of which nothing is said but what must be. */
export const bareRisk = {
  title: 'What Dovetail will mean here',
  impactKnown: 'known',
  scale: 'Corporate scale 2017',
} as const;

/** Rows of the registers: what their addresses and bodies are filled in with. */
export async function oneOfEachRegister(
  office: Office,
): Promise<Pick<Everything, 'inAddress' | 'inBody' | 'inBodyOf'>> {
  const { bodyId } = await office.tell(governanceApi.add, 'bodies', bareBody);
  const { bodyId: spare } = await office.tell(governanceApi.add, 'bodies', bareBody);
  await office.tell(governanceApi.addMeeting, `bodies/${bodyId}/meetings`, bareMeeting);
  const board = await office.ask(governanceApi.find, `bodies/${bodyId}`);
  const spareBoard = await office.ask(governanceApi.find, `bodies/${spare}`);
  const documents = await twoDocuments(office);
  return {
    inAddress: {
      ...documents.inAddress,
      ...(await oneEntry(office)),
      bodies: bodyId,
      naming: bodyId,
      'bodies/:id/change': board.factId,
      'bodies/:id/withdraw': spareBoard.factId,
      meetings: board.meetings[0]?.factId ?? '',
    },
    inBody: { ...documents.inBody, agreedBy: bodyId, register: 'risks', values: bareRisk },
    inBodyOf: {
      ...documents.inBodyOf,
      'registers/:register/paper': { register: 'self-assessment', of: '2018' },
      'registers/:register/:id/change': { values: { ...bareRisk, likelihood: 2 } },
    },
  };
}

/** Where every question is answered, the answers have to go together. */
const fullySaid = { kind: 'risk-assessment', equality: 'assessed', refreshDue: '2019-03-13' };

async function twoDocuments(office: Office): Promise<Pick<Everything, 'inAddress' | 'inBody' | 'inBodyOf'>> {
  const one = { ...bareDocument, preparedOn: '2018-01-01' };
  const { documentId } = await office.tell(documentApi.add, 'documents', one);
  const other = { ...one, refreshDue: '2018-03-13' };
  const { documentId: otherId } = await office.tell(documentApi.add, 'documents', other);
  const { factId } = await office.ask(documentApi.find, `documents/${documentId}`);
  const { factId: otherFact } = await office.ask(documentApi.find, `documents/${otherId}`);
  const putOff = { dueOn: '2018-06-13', revisedOn: '2018-03-01', reason: 'A later board', was: '2018-03-13' };
  await office.tell(documentApi.putOff, `documents/${otherFact}/put-off`, putOff);
  const { revisions } = await office.ask(documentApi.find, `documents/${otherId}`);
  return {
    inAddress: {
      documents: documentId,
      'documents/:id/change': factId,
      'documents/:id/withdraw': factId,
      'documents/:id/put-off': otherFact,
      'document-revisions': revisions[0]?.revisionId ?? '',
    },
    inBody: { supersededBy: otherId, linked: [otherId] },
    inBodyOf: {
      documents: fullySaid,
      'documents/:id/change': fullySaid,
      'documents/:id/put-off': { was: '2018-06-13', dueOn: '2019-03-13' },
    },
  };
}

async function oneEntry(office: Office): Promise<Everything['inAddress']> {
  const body = { values: bareRisk, publication: 'officers', since: '2018-01-01' };
  const { entryId } = await office.tell(registerApi.add, 'registers/risks', body);
  const answer = { year: 2018, benchmark: '2018-1', rating: 'not-assessed' };
  await office.tell(registerApi.add, 'registers/self-assessment', { ...body, values: answer });
  const { factId } = await office.ask(registerApi.find, `registers/risks/${entryId}`);
  return {
    'registers/:register/:id': entryId,
    'registers/:register/:id/change': factId,
    'registers/:register/:id/withdraw': factId,
  };
}
