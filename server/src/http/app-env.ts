import type { Actor } from '@due-regard/db/change.ts';
import type { Deps } from '../deps.ts';
import type { KeptReplies } from './kept-replies.ts';

/** What travels with a request through Hono. */
export interface AppEnv {
  Variables: {
    requestId: string;
    actor: Actor | undefined;
    /** Where the record of changes ended when the session was looked up, by hash: what is cached is cached by it. */
    head: string | null;
  };
}

/** What binding a contract needs: who is asking, and whether replies are held against the contract. */
export interface Serving {
  readonly deps: Deps;
  readonly checksReplies: boolean;
  readonly kept: KeptReplies;
}
