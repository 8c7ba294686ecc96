import type { Deps } from './deps.ts';
import type { Router } from './http/serve.ts';
import { journalRoutes } from './journal/routes.ts';
import { peopleRoutes } from './people/routes.ts';
import { foundCouncil } from './schools/found.ts';

/** Each room binds its contracts. */
export const rooms: readonly ((router: Router, deps: Deps) => void)[] = [peopleRoutes(foundCouncil), journalRoutes];
