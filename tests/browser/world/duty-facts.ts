import { dutyApi } from '@due-regard/shared/duty/api.ts';
import type { ObligationFound } from '@due-regard/shared/duty/api.ts';
import { dutyWriting } from '@due-regard/shared/duty/write-api.ts';
import { evidenceApi } from '@due-regard/shared/evidence/api.ts';
import { bareArrangement, bareAssessment, bareEvidence } from '../../support/one-duty.ts';
import { demonstration } from './world.ts';
import type { World } from './world.ts';

const worked = 'LA08';
const address = `/api/${demonstration}/obligations/${worked}`;

/** An obligation with an owner, an assessment, evidence and a day on which it was done. @returns its number */
export async function aWorkedObligation(world: World): Promise<string> {
  await workOn(world);
  return worked;
}

async function workOn(world: World): Promise<ObligationFound> {
  const found = await world.ask(dutyApi.find, address);
  if (found.arrangement === null)
    await world.tell(dutyWriting.arrange, `${address}/arrangement`, { ...bareArrangement, from: '2017-01-01' });
  if (found.assessments.length === 0) await world.tell(dutyWriting.assess, `${address}/assessments`, bareAssessment);
  if (found.done.length === 0)
    await world.tell(dutyWriting.done, `${address}/done`, { doneOn: '2018-01-16', note: null });
  if (found.evidence.length === 0)
    await world.tell(evidenceApi.add, `/api/${demonstration}/evidence`, {
      ...bareEvidence,
      link: 'https://council.example/minute',
      reviewBy: '2019-03-31',
      about: 'obligation',
      aboutId: worked,
    });
  return world.ask(dutyApi.find, address);
}

/** The address of the form that corrects an assessment. */
export async function anAssessment(world: World): Promise<string> {
  return `/duty/${worked}/assessments/${(await workOn(world)).assessments[0]?.assessmentId ?? ''}`;
}

export async function aDoneDay(world: World): Promise<string> {
  return `/duty/${worked}/done/${(await workOn(world)).done[0]?.doneId ?? ''}/withdraw`;
}

export async function anArrangement(world: World): Promise<string> {
  return `/duty/${worked}/arrangement/${(await workOn(world)).arrangement?.factId ?? ''}/withdraw`;
}

export async function someEvidence(world: World): Promise<string> {
  return `/evidence/${(await workOn(world)).evidence[0]?.evidenceId ?? ''}`;
}
