import type { HttpBindings } from '@hono/node-server';
import type { Actor } from '@due-regard/db/change.ts';
import type { Revision } from '@due-regard/db/people/revision.ts';
import type { Deps } from '../deps.ts';
import type { KeptReplies } from './kept-replies.ts';

/** What travels with a request through Hono. */
export interface AppEnv {
  /** The request as Node has it; absent where there is no socket. */
  Bindings: Partial<HttpBindings>;
  Variables: {
    requestId: string;
    actor: Actor | undefined;
    /** How far the authority's records had come when the session was looked up: what is cached is cached by it. */
    revision: Revision | null;
    /** The answer was made with the protective headers in it, which is quicker than adding them. */
    isProtected: boolean;
  };
}

/** What binding a contract needs: who is asking, and whether replies are held against the contract. */
export interface Serving {
  readonly deps: Deps;
  readonly checksReplies: boolean;
  readonly kept: KeptReplies;
}
