import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { planApi } from '@due-regard/shared/plans/api.ts';
import { actionWriting, planWriting } from '@due-regard/shared/plans/write-api.ts';
import type { OutputOf } from '@due-regard/shared/http/endpoint.ts';
import { Office } from './one-of-everything.ts';
import { refusalOf } from './test-app.ts';
import type { TestApp } from './test-app.ts';

const plain = { isToBeChecked: true, publication: 'officers', places: [] } as const;

/** The desk of a council's lead, who writes plans as the pages do. */
export class PlanDesk {
  readonly office: Office;

  constructor(office: Office) {
    this.office = office;
  }

  static async open(app: TestApp, authority = '999'): Promise<PlanDesk> {
    return new PlanDesk(await Office.open(app, authority));
  }

  /** A plan since 1 January 2018. */
  async plan(name = 'Partnership plan', more: object = {}): Promise<string> {
    const body = { name, kind: 'partnership', organisation: 'The partnership', reviewMonths: 6 };
    return (await this.office.tell(planWriting.add, 'plans', { ...body, addedOn: '2018-01-01', ...more })).planId;
  }

  /** An action since 1 January 2018, which is to be checked. */
  async action(more: object = {}): Promise<string> {
    const body = { ...plain, title: 'Brief all members', addedOn: '2018-01-01', ...more };
    return (await this.office.tell(actionWriting.add, 'actions', body)).actionId;
  }

  /** What an action's page shows today, or on a day. */
  find(actionId: string, asAt = '2026-09-30'): Promise<OutputOf<NonNullable<(typeof planApi.action)['reply']>>> {
    return this.office.ask(planApi.action, `actions/${actionId}?asAt=${isoDate(asAt)}`);
  }

  async enter(actionId: string, enteredOn: string, status: string): Promise<string> {
    const entry = { enteredOn, status, note: `It is ${status}`, isFlagged: false };
    return (await this.office.tell(actionWriting.enter, `actions/${actionId}/progress`, entry)).progressId;
  }

  /** What is not done, and why. */
  refused(path: string, body: unknown, cookie = this.office.cookie): Promise<readonly unknown[]> {
    const { app, authority } = this.office;
    return refusalOf(app.send('POST', `/api/${authority}/${path}`, { cookie, body }));
  }
}

/** A refusal of single answers. */
export function wrong(field: string, code: string): readonly unknown[] {
  return [422, 'not-valid', [{ field, code }]];
}
