import { peopleApi } from '@due-regard/shared/people/api.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import type { OrganisationReply } from '@due-regard/shared/schools/api.ts';
import { planApi } from '@due-regard/shared/plans/api.ts';
import { actionWriting, planWriting } from '@due-regard/shared/plans/write-api.ts';
import { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import { statementApi } from '@due-regard/shared/training/statement-api.ts';
import { importApi } from '@due-regard/shared/imports/api.ts';
import { invite } from '@due-regard/server/people/invite.ts';
import { terminal } from '../../support/test-app.ts';
import { demonstration } from './world.ts';
import type { World } from './world.ts';

const api = `/api/${demonstration}`;

/** A school of the demonstration that the council counts and that has been reached. */
export async function aSchool(world: World): Promise<OrganisationReply> {
  const { organisations } = await world.ask(organisationApi.list, `${api}/organisations?scope=in&reached=reached`);
  return world.ask(organisationApi.find, `${api}/organisations/${organisations[0]?.organisationId ?? ''}`);
}

/** A council service, which no register lists. */
export async function aService(world: World): Promise<string> {
  const { organisations } = await world.ask(organisationApi.list, `${api}/organisations?kind=service`);
  return organisations[0]?.organisationId ?? '';
}

/** A school that names other training, on which nobody has decided. @returns its statement's id */
export async function aClaim(world: World): Promise<string> {
  const { organisationId } = await aSchool(world);
  const said = { toldOn: '2019-06-03', otherTraining: 'Counter-extremism course of the diocese', source: 'E-mail' };
  const { statementId } = await world.tell(statementApi.add, `${api}/statements`, { organisationId, ...said });
  return statementId;
}

/** A course as it stands now. @returns the id of that fact */
export async function aCourse(world: World): Promise<string> {
  const { courses } = await world.ask(requirementApi.list, `${api}/requirements`);
  return courses.find(({ code }) => code === 'ho-channel')?.factId ?? '';
}

/** Two schools that became one, which waits for a decision. @returns the succession's id */
export async function aMerger(world: World): Promise<string> {
  const waiting = await findMerger(world);
  if (waiting !== undefined) return waiting;
  // Other schools each time, or the file would be the one that was brought before.
  const { batches } = await world.ask(importApi.list, `${api}/imports`);
  const { organisations } = await world.ask(organisationApi.list, `${api}/organisations?scope=in&kind=school`);
  const [old = '', other = ''] = organisations.slice(batches.length % 40).map(({ urn }) => urn ?? '');
  const links = `URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n${old},${other},,Successor - merged,01-09-2018\n`;
  const batch = await world.bring('links', 'links.csv', links);
  await world.tell(importApi.accept, `${api}/imports/${batch}/accept`, {});
  return (await findMerger(world)) ?? '';
}

async function findMerger(world: World): Promise<string | undefined> {
  const { successions } = await world.ask(organisationApi.successionsToDecide, `${api}/successions`);
  return successions[0]?.successionId;
}

/** Somebody who has been invited. @returns the address they were given */
export async function anInvitation(world: World): Promise<string> {
  const roles = [{ role: 'officer', expiresOn: null }] as const;
  const invited = { name: 'Sam Roe', email: 'sam.roe@ridgeway.example', roles };
  const { invitation } = await invite(world.app.deps, { ...terminal, authority: demonstration }, invited);
  const { pathname, search } = new URL(invitation?.link ?? '');
  return pathname + search;
}

/** A list of answers as councils keep them: a name written in another way cannot be placed by itself. @returns the batch's id */
export async function aStagedList(world: World): Promise<string> {
  const { name, urn } = await aSchool(world);
  const { batches } = await world.ask(importApi.list, `${api}/imports`);
  // Another day each time, or the list would be the one that was brought before.
  const day = `${String((batches.length % 28) + 1).padStart(2, '0')}/05/2019`;
  const rows = [
    'URN,School,WRAP date,Staff trained,Staff in post,Told on',
    `${urn ?? ''},${name},${day},20,24,07/06/2019`,
    `,Hartsmere CE School ${day},${day},11,12,07/06/2019`,
  ];
  return world.bring('statements', 'answers.csv', rows.join('\n'));
}

/** The same, taken in. */
export async function anAcceptedList(world: World): Promise<string> {
  const batch = await aStagedList(world);
  await world.tell(importApi.accept, `${api}/imports/${batch}/accept`, {});
  return batch;
}

/** A name in a file that somebody has said belongs to a school. @returns its number */
export async function aRememberedName(world: World): Promise<string> {
  const { organisationId } = await aSchool(world);
  const known = await world.ask(importApi.names, `${api}/remembered-names`);
  const rows = ['School,WRAP date', `Hartsmere Annexe ${'N'.repeat(known.names.length + 1)},13/05/2019`];
  const path = `${api}/imports/${await world.bring('statements', 'answers.csv', rows.join('\n'))}`;
  const { rows: asked } = await world.ask(importApi.find, path);
  await world.tell(importApi.match, `${path}/match`, { key: asked?.unmatched[0]?.key, organisationId });
  await world.tell(importApi.cancel, `${path}/cancel`, undefined);
  const { names } = await world.ask(importApi.names, `${api}/remembered-names`);
  return names[0]?.matchId ?? '';
}

/** A file of the register that closes one school, renames another and adds a third; it waits to be looked at. */
export async function aStagedRegister(world: World): Promise<string> {
  const { organisations } = await world.ask(organisationApi.list, `${api}/organisations?scope=in&kind=school`);
  const rows = organisations.slice(0, 3).map(({ urn, name }, index) => {
    const isClosed = index === 0;
    const called = index === 1 ? `${name} and Nursery` : name;
    return `${urn ?? ''},999,Ridgeway,${called},1,Community school,${isClosed ? '2,31-08-2018' : '1,'},2,Primary`;
  });
  const header =
    'URN,LA (code),LA (name),EstablishmentName,TypeOfEstablishment (code),TypeOfEstablishment (name),' +
    'EstablishmentStatus (code),CloseDate,PhaseOfEducation (code),PhaseOfEducation (name)';
  const added = '990999,999,Ridgeway,Larkwhistle New Primary School,1,Community school,1,,2,Primary';
  return world.bring('schools', 'edubasealldata20190601.csv', [header, ...rows, added].join('\n'));
}

/** Somebody of the demonstration. @returns their number */
export async function aPerson(world: World, role: Role): Promise<string> {
  const { people } = await world.ask(peopleApi.list, `${api}/people`);
  return people.find(({ roles }) => roles.some((held) => held.role === role))?.userId ?? '';
}

/** A plan that goes on, in the demonstration's own time. */
export async function aPlan(world: World): Promise<string> {
  const { plans } = await world.ask(planApi.progress, `${api}/plans/progress`);
  const known = plans.find(({ hasEnded, counts }) => !hasEnded && counts.total > 0);
  if (known !== undefined) return known.planId;
  const { planId } = await world.tell(planWriting.add, `${api}/plans`, {
    name: 'Plan of the museums service',
    kind: 'agency',
    organisation: 'Museums service',
    reviewMonths: 6,
    addedOn: '2018-01-08',
  });
  const body = {
    title: 'Speak with visitors',
    leadAgency: 'Museums service',
    dueOn: '2019-01-31',
    addedOn: '2018-01-08',
  };
  const places = [{ planId, ref: '1' }];
  const more = { isToBeChecked: false, publication: 'officers', places };
  await world.tell(actionWriting.add, `${api}/actions`, { ...body, ...more });
  return planId;
}

/** An action of it. */
export async function anAction(world: World): Promise<string> {
  const { actions } = await world.ask(planApi.plan, `${api}/plans/${await aPlan(world)}`);
  return actions[0]?.actionId ?? '';
}

/** A version of it that was approved. @returns the approval's id */
export async function anApproval(world: World): Promise<string> {
  const planId = await aPlan(world);
  const { approvals } = await world.ask(planApi.plan, `${api}/plans/${planId}`);
  if (approvals[0] !== undefined) return approvals[0].approvalId;
  const body = { approvedOn: '2018-03-12', label: 'First version' };
  return (await world.tell(planWriting.approve, `${api}/plans/${planId}/approve`, body)).approvalId;
}
