import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor } from '@due-regard/db/change.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import { terminal } from './test-app.ts';
import type { TestApp } from './test-app.ts';

/** The day on which the body below meets. */
export const meetingDay = isoDate('2018-03-13');

export interface Ground {
  readonly bodyId: string;
  readonly meetingId: string;
  readonly obligationId: string;
}

/** What plans and actions name: a body with a meeting, an obligation. @param name tells them from others of the council */
export async function layGround({ deps }: Pick<TestApp, 'deps'>, authority: string, name: string): Promise<Ground> {
  const actor: Actor = { ...terminal, authority };
  return change(deps, actor, async (one) => {
    const [bodyId, meetingId, obligationId] = [one.newId(), one.newId(), `duty-${one.newId()}`] as const;
    await one.record('body', [bodyRow(bodyId, name)]);
    await one.record('meeting', [meetingRow(meetingId, bodyId)]);
    await one.record('obligation', [obligationRow(obligationId)]);
    return one.done({ what: 'demonstration.opened' }, { bodyId, meetingId, obligationId });
  });
}

/** A document that shows something of an action on a day. */
export async function showEvidence(
  { deps }: Pick<TestApp, 'deps'>,
  authority: string,
  { actionId, on }: { readonly actionId: string; readonly on: IsoDate },
): Promise<void> {
  await change(deps, { ...terminal, authority }, async (one) => {
    await one.record('evidence', [
      {
        about: 'action',
        about_id: actionId,
        kind: 'minute',
        title: 'Minute of the board',
        reference: null,
        link: null,
        dated_on: on,
        review_by: null,
        renews: null,
        publication: 'officers',
        batch_id: null,
      },
    ]);
    return one.done({ what: 'demonstration.opened' }, undefined);
  });
}

function bodyRow(bodyId: string, name: string): NewFact<'body'> {
  return {
    body_id: bodyId,
    valid_from: isoDate('2017-01-01'),
    name: `Board of ${name}`,
    kind: 'board',
    purpose: null,
    meets_every_months: 6,
    terms_review_due: null,
    ended_on: null,
    link: null,
    publication: 'officers',
  };
}

function meetingRow(meetingId: string, bodyId: string): NewFact<'meeting'> {
  return {
    meeting_id: meetingId,
    body_id: bodyId,
    meets_on: meetingDay,
    status: 'held',
    agenda_link: null,
    papers_link: null,
    minutes_link: null,
    webcast_link: null,
    note: null,
    publication: 'officers',
  };
}

function obligationRow(obligationId: string): NewFact<'obligation'> {
  return {
    obligation_id: obligationId,
    pack_id: `pack-${obligationId}`,
    valid_from: isoDate('2015-07-01'),
    valid_to: null,
    title: 'A plan of the partnership',
    question: 'Is there a plan?',
    wording: 'There is a plan.',
    source: 'Guidance',
    paragraph: null,
    acts: 'us',
    authority_kinds: '["county"]',
    nations: '["england"]',
    theme: 'partnership',
    benchmark: null,
    evidence: '[]',
    cadence: null,
    link: null,
    is_paraphrase: 1,
  };
}
