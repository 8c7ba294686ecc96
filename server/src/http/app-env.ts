import type { Actor } from '@due-regard/db/change.ts';
import type { Deps } from '../deps.ts';

/** What travels with a request through Hono. */
export interface AppEnv {
  Variables: {
    requestId: string;
    actor: Actor | undefined;
  };
}

/** What binding a contract needs: who is asking, and whether replies are held against the contract. */
export interface Serving {
  readonly deps: Deps;
  readonly checksReplies: boolean;
}
