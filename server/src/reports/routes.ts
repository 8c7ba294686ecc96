import { reportApi } from '@due-regard/shared/reports/api.ts';
import { getAuthority } from '@due-regard/db/people/authorities.ts';
import type { Deps } from '../deps.ts';
import { todayOf } from '../http/as-at.ts';
import { serve } from '../http/serve.ts';
import type { Router } from '../http/serve.ts';
import { fileOfReport } from './file-of-report.ts';
import { listReports, readReport } from './list-reports.ts';
import { sendBack } from './take-step.ts';
import { beginReport, changeReport, writeWords } from './write-report-draft.ts';

export function reportRoutes(router: Router, deps: Deps): void {
  const { read } = deps.db;
  serve(router, reportApi.list, async ({ params, actor }) => ({
    reports: await listReports(read, actor),
    today: todayOf(await getAuthority(read, params.authority), deps.clock),
  }));
  serve(router, reportApi.find, ({ params, actor }) => readReport(read, actor, params.id));
  serve(router, reportApi.begin, ({ body, actor }) => beginReport(deps, actor, body));
  serve(router, reportApi.change, ({ params, body, actor }) =>
    changeReport(deps, actor, { ...body, reportId: params.id }),
  );
  serve(router, reportApi.write, ({ params, body, actor }) =>
    writeWords(deps, actor, { ...body, reportId: params.id }),
  );
  serve(router, reportApi.read, ({ params, actor }) => deps.jobs.ask('report.read', actor, params.id));
  serve(router, reportApi.today, ({ params, actor }) => deps.jobs.ask('report.today', actor, params.id));
  serve(router, reportApi.page, ({ params, actor }) => deps.jobs.ask('report.page', actor, params.id));
  serve(router, reportApi.findFit, ({ params, body, actor }) =>
    deps.jobs.ask('report.find-fit', actor, { ...body, reportId: params.id }),
  );
  serve(router, reportApi.sendBack, ({ params, body, actor }) =>
    sendBack(deps, actor, { ...body, reportId: params.id }),
  );
  serve(router, reportApi.issue, ({ params, actor }) => deps.jobs.run('report.issue', actor, params.id));
  serve(router, reportApi.file, ({ params, actor }) => fileOfReport(read, actor, params));
}
