import { staffReleaseApi } from '@due-regard/shared/training/release/release-api.ts';
import { staffDays } from '@due-regard/shared/training/release/staff-asked.ts';
import { getAuthority } from '@due-regard/db/people/authorities.ts';
import type { Deps } from '../../deps.ts';
import { ProtectionDesk } from '../../disclosure/protection-desk.ts';
import { writeDocument } from '../../documents/write-document.ts';
import { todayOf } from '../../http/as-at.ts';
import { serve } from '../../http/serve.ts';
import type { Router } from '../../http/serve.ts';
import { datasetFile } from './dataset-file.ts';
import { previewStaff, releaseStaff } from './staff-releases.ts';

export function staffReleaseRoutes(router: Router, deps: Deps): void {
  const desk = new ProtectionDesk();
  serve(router, staffReleaseApi.days, async ({ params }) => {
    const today = todayOf(await getAuthority(deps.db.read, params.authority), deps.clock);
    return { days: staffDays(today).toReversed() };
  });
  serve(router, staffReleaseApi.preview, ({ actor, query }) => previewStaff(deps, actor, { asked: query, desk }));
  serve(router, staffReleaseApi.dataset, async ({ actor, params, query }) =>
    writeDocument(await datasetFile(deps.db.read, actor, params.id), query.format),
  );
  serve(router, staffReleaseApi.release, ({ actor, body }) => releaseStaff(deps, actor, { asked: body, desk }));
}
