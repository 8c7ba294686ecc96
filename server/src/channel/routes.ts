import { channelApi } from '@due-regard/shared/channel/api.ts';
import { channelReleaseApi } from '@due-regard/shared/channel/release-api.ts';
import type { Deps } from '../deps.ts';
import { serve } from '../http/serve.ts';
import type { Router } from '../http/serve.ts';
import { listChannelEntries } from './list-channel-entries.ts';
import { findChannelRelease, listChannelReleases } from './list-channel-releases.ts';
import { makeRelease, proposeRelease, turnReleaseDown } from './releases.ts';
import { panelRoutes } from './panel/routes.ts';
import { channelState, switchChannelOff, switchChannelOn } from './switch.ts';

/** What is behind the Channel wall; nothing of it is cached, and looking is written down. */
export function channelRoutes(router: Router, deps: Deps): void {
  serve(router, channelApi.state, ({ params }) => channelState(deps, params.authority));
  serve(router, channelApi.switchOn, ({ actor, body }) => switchChannelOn(deps, actor, body));
  serve(router, channelApi.switchOff, ({ actor, body }) => switchChannelOff(deps, actor, body));
  serve(router, channelReleaseApi.list, ({ actor }) => listChannelReleases(deps, actor));
  serve(router, channelReleaseApi.find, ({ actor, params }) => findChannelRelease(deps, actor, params.id));
  serve(router, channelReleaseApi.propose, ({ actor, body }) => proposeRelease(deps, actor, body));
  serve(router, channelReleaseApi.release, ({ actor, params }) => makeRelease(deps, actor, params.id));
  serve(router, channelReleaseApi.turnDown, ({ actor, params, body }) =>
    turnReleaseDown(deps, actor, { releaseId: params.id, ...body }),
  );
  serve(router, channelApi.record, ({ actor, query }) => listChannelEntries(deps, actor, Number(query.page ?? 1)));
  panelRoutes(router, deps);
}
