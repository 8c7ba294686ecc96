import { reportApi } from '@due-regard/shared/reports/api.ts';
import { getAuthority } from '@due-regard/db/people/authorities.ts';
import type { Deps } from '../deps.ts';
import { todayOf } from '../http/as-at.ts';
import { serve } from '../http/serve.ts';
import type { Router } from '../http/serve.ts';
import { fileOfReport } from './file-of-report.ts';
import { isIssued } from './kept.ts';
import { listReports, readReport } from './list-reports.ts';
import { pageOfReport, readContent } from './read-report.ts';
import { sendBack } from './take-step.ts';
import { beginReport, changeReport, withdrawReport, writeWords } from './write-report-draft.ts';

/** What is issued is kept and read at once; what is still written is made of the records, in the thread for reports. */
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
  serve(router, reportApi.withdraw, ({ params, body, actor }) =>
    withdrawReport(deps, actor, { ...body, reportId: params.id }),
  );
  serve(router, reportApi.write, ({ params, body, actor }) =>
    writeWords(deps, actor, { ...body, reportId: params.id }),
  );
  serve(router, reportApi.read, async ({ params, actor }) =>
    (await isIssued(read, actor.authority, params.id))
      ? readContent(deps, actor, params.id)
      : deps.jobs.ask('report.read', actor, params.id),
  );
  serve(router, reportApi.today, ({ params, actor }) => deps.jobs.ask('report.today', actor, params.id));
  serve(router, reportApi.page, async ({ params, actor }) =>
    (await isIssued(read, actor.authority, params.id))
      ? pageOfReport(deps, actor, params.id)
      : deps.jobs.ask('report.page', actor, params.id),
  );
  serve(router, reportApi.findFit, ({ params, body, actor }) =>
    deps.jobs.ask('report.find-fit', actor, { ...body, reportId: params.id }),
  );
  serve(router, reportApi.sendBack, ({ params, body, actor }) =>
    sendBack(deps, actor, { ...body, reportId: params.id }),
  );
  serve(router, reportApi.issue, ({ params, actor }) => deps.jobs.run('report.issue', actor, params.id));
  serve(router, reportApi.file, ({ params, actor }) => fileOfReport(read, actor, params));
}
