import { panelAgencyApi, panelApi, panelRequestApi } from '@due-regard/shared/channel/panel/api.ts';
import { panelStatementApi } from '@due-regard/shared/channel/panel/statement-api.ts';
import type { Deps } from '../../deps.ts';
import { writePaper } from '../../documents/write-paper.ts';
import { serve } from '../../http/serve.ts';
import type { Router } from '../../http/serve.ts';
import { changeAgency, enteredAgency, listAgencies, withdrawAgency } from './agencies.ts';
import { addThing, changeThing, withdrawThing } from './keep.ts';
import { enteredMeeting, findMeeting, findNumbers, saveNumbers } from './meetings.ts';
import { enteredRequest, listRequests } from './requests.ts';
import { statementPaper } from './statement-paper.ts';
import { findStatement, saveStatement, signStatement } from './statements.ts';
import { enteredAccess, enteredTraining, listTraining } from './training.ts';
import { findPanelYear } from './year.ts';

/** The panel behind the wall. */
export function panelRoutes(router: Router, deps: Deps): void {
  meetingRoutes(router, deps);
  agencyRoutes(router, deps);
  requestRoutes(router, deps);
  statementRoutes(router, deps);
}

function meetingRoutes(router: Router, deps: Deps): void {
  serve(router, panelApi.year, ({ actor, query }) => findPanelYear(deps, actor, query));
  serve(router, panelApi.meeting, ({ actor, params, query }) => findMeeting(deps, actor, { id: params.id, query }));
  serve(router, panelApi.addMeeting, ({ actor, body }) => addThing(deps, actor, enteredMeeting(body)));
  serve(router, panelApi.changeMeeting, ({ actor, params, body }) =>
    changeThing(deps, actor, { ...enteredMeeting(body), factId: params.id, reason: body.reason }),
  );
  serve(router, panelApi.withdrawMeeting, ({ actor, params, body }) =>
    withdrawThing(deps, actor, { kind: 'meeting', factId: params.id, ...body }),
  );
  serve(router, panelApi.numbers, ({ actor, params, query }) => findNumbers(deps, actor, { id: params.id, query }));
  serve(router, panelApi.saveNumbers, ({ actor, params, body }) =>
    saveNumbers(deps, actor, { id: params.id, ...body }),
  );
}

function agencyRoutes(router: Router, deps: Deps): void {
  serve(router, panelAgencyApi.list, ({ actor, query }) => listAgencies(deps, actor, query));
  serve(router, panelAgencyApi.add, ({ actor, body }) => addThing(deps, actor, enteredAgency(body)));
  serve(router, panelAgencyApi.change, ({ actor, params, body }) =>
    changeAgency(deps, actor, { id: params.id, ...body }),
  );
  serve(router, panelAgencyApi.withdraw, ({ actor, params, body }) =>
    withdrawAgency(deps, actor, { id: params.id, ...body }),
  );
  serve(router, panelAgencyApi.training, ({ actor, query }) => listTraining(deps, actor, query));
  serve(router, panelAgencyApi.addTraining, ({ actor, body }) => addThing(deps, actor, enteredTraining(body)));
  serve(router, panelAgencyApi.withdrawTraining, ({ actor, params, body }) =>
    withdrawThing(deps, actor, { kind: 'training', factId: params.id, ...body }),
  );
  serve(router, panelAgencyApi.addAccess, ({ actor, body }) => addThing(deps, actor, enteredAccess(body)));
  serve(router, panelAgencyApi.withdrawAccess, ({ actor, params, body }) =>
    withdrawThing(deps, actor, { kind: 'access', factId: params.id, ...body }),
  );
}

function requestRoutes(router: Router, deps: Deps): void {
  serve(router, panelRequestApi.list, ({ actor, query }) => listRequests(deps, actor, query));
  serve(router, panelRequestApi.add, ({ actor, body }) => addThing(deps, actor, enteredRequest(body)));
  serve(router, panelRequestApi.change, ({ actor, params, body }) =>
    changeThing(deps, actor, { ...enteredRequest(body), factId: params.id, reason: body.reason }),
  );
  serve(router, panelRequestApi.withdraw, ({ actor, params, body }) =>
    withdrawThing(deps, actor, { kind: 'request', factId: params.id, ...body }),
  );
}

function statementRoutes(router: Router, deps: Deps): void {
  serve(router, panelStatementApi.find, async ({ actor, params, query }) => {
    const { shown } = await findStatement(deps, actor, { year: Number(params.year), query });
    return shown;
  });
  serve(router, panelStatementApi.save, ({ actor, params, body }) =>
    saveStatement(deps, actor, { ...body, year: Number(params.year) }),
  );
  serve(router, panelStatementApi.signOff, ({ actor, params, body }) =>
    signStatement(deps, actor, { ...body, year: Number(params.year) }),
  );
  serve(router, panelStatementApi.paper, async ({ actor, params, query }) => {
    const asked = { year: Number(params.year), query, what: 'statement.taken-away' } as const;
    return writePaper(statementPaper(await findStatement(deps, actor, asked)), query.format);
  });
}
