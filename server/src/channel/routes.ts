import { channelApi } from '@due-regard/shared/channel/api.ts';
import type { Deps } from '../deps.ts';
import { serve } from '../http/serve.ts';
import type { Router } from '../http/serve.ts';
import { listChannelChanges } from './list-channel-entries.ts';
import { channelState, switchChannelOff, switchChannelOn } from './switch.ts';

/** What is behind the Channel wall; nothing of it is cached, and looking is written down. */
export function channelRoutes(router: Router, deps: Deps): void {
  serve(router, channelApi.state, ({ params }) => channelState(deps, params.authority));
  serve(router, channelApi.switchOn, ({ actor, body }) => switchChannelOn(deps, actor, body));
  serve(router, channelApi.switchOff, ({ actor, body }) => switchChannelOff(deps, actor, body));
  serve(router, channelApi.record, ({ actor, query }) => listChannelChanges(deps, actor, Number(query.page ?? 1)));
}
