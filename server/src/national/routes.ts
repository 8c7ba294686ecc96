import { nationalApi } from '@due-regard/shared/national/api.ts';
import type { Deps } from '../deps.ts';
import { writeDocument } from '../documents/write-document.ts';
import { resolveDates } from '../http/as-at.ts';
import { serve } from '../http/serve.ts';
import type { Router } from '../http/serve.ts';
import { nationalDocument } from './national-file.ts';
import { readNational } from './read-national.ts';

export function nationalRoutes(router: Router, deps: Deps): void {
  serve(router, nationalApi.context, async ({ params, query }) =>
    readNational(await resolveDates(deps, params.authority, query)),
  );
  serve(router, nationalApi.file, async ({ params, query }) => {
    const dates = await resolveDates(deps, params.authority, query);
    return writeDocument(nationalDocument(dates, readNational(dates)), query.format);
  });
}
