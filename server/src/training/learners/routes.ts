import { audienceApi } from '@due-regard/shared/training/learners/api.ts';
import type { Deps } from '../../deps.ts';
import { writeDocument } from '../../documents/write-document.ts';
import { serve } from '../../http/serve.ts';
import type { Router } from '../../http/serve.ts';
import { viewPeople } from '../../measure/people-view.ts';
import { audienceDocument } from './audience-file.ts';
import { readAudiences } from './audiences.ts';
import { readAudienceTrend } from './trend.ts';

export function audienceRoutes(router: Router, deps: Deps): void {
  serve(router, audienceApi.audiences, async ({ params, query }) =>
    readAudiences(await viewPeople(deps, params.authority, query)),
  );
  serve(router, audienceApi.trend, async ({ params, query }) =>
    readAudienceTrend(await viewPeople(deps, params.authority, query)),
  );
  serve(router, audienceApi.file, async ({ params, query }) => {
    const view = await viewPeople(deps, params.authority, query);
    return writeDocument(audienceDocument(view.dates.authority, readAudiences(view)), query.format);
  });
}
