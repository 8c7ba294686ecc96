import type { totalApi } from '@due-regard/shared/training/total-api.ts';
import type { ReplyOf } from '../api.ts';

export type TotalsReply = ReplyOf<typeof totalApi.list>;

/** How many of a service's or partner's people are trained, as it was sent. */
export type Total = TotalsReply['latest'][number];
