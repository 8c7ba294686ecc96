import { releaseApi } from '@due-regard/shared/disclosure/api.ts';
import { getAuthority } from '@due-regard/db/people/authorities.ts';
import type { Deps } from '../deps.ts';
import { writeDocument } from '../documents/write-document.ts';
import { serve } from '../http/serve.ts';
import type { Router } from '../http/serve.ts';
import { releaseFile } from './release-file.ts';
import { getRelease, readableReleases, shownRelease } from './read-releases.ts';

/** Papers with protected figures, read by whoever may read their level. */
export function disclosureRoutes(router: Router, deps: Deps): void {
  serve(router, releaseApi.list, async ({ actor }) => ({
    releases: (await readableReleases(deps.db.read, actor)).map(
      ({ releaseId, about, title, releasedOn, publication }) => ({ releaseId, about, title, releasedOn, publication }),
    ),
  }));
  serve(router, releaseApi.file, async ({ actor, params, query }) => {
    const release = await getRelease(deps.db.read, actor, params.id);
    const council = await getAuthority(deps.db.read, actor.authority);
    return writeDocument(releaseFile(release, council), query.format);
  });
  serve(router, releaseApi.find, async ({ actor, params }) =>
    shownRelease(await getRelease(deps.db.read, actor, params.id)),
  );
}
