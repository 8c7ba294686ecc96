import { countsRoutes } from './channel/counts/routes.ts';
import { channelRoutes } from './channel/routes.ts';
import { checkRoutes } from './checks/routes.ts';
import type { Deps } from './deps.ts';
import { disclosureRoutes } from './disclosure/routes.ts';
import { dutyRoutes } from './duty/routes.ts';
import { evidenceRoutes } from './evidence/routes.ts';
import type { Router } from './http/serve.ts';
import { deadlineRoutes } from './deadlines/routes.ts';
import { fileReadingRoutes } from './imports/learning/routes.ts';
import { governanceRoutes } from './governance/routes.ts';
import { planReadingRoutes } from './imports/plans/routes.ts';
import { agencyRoutes } from './plans/agency-routes.ts';
import { importRoutes } from './imports/routes.ts';
import { jobRoutes } from './jobs/routes.ts';
import { journalRoutes } from './journal/routes.ts';
import { nationalRoutes } from './national/routes.ts';
import { overviewRoutes } from './overview/routes.ts';
import { peopleRoutes } from './people/routes.ts';
import { planRoutes } from './plans/routes.ts';
import { planWritingRoutes } from './plans/write-routes.ts';
import { registerRoutes } from './registers/routes.ts';
import { reportRoutes } from './reports/routes.ts';
import { schoolRoutes } from './schools/routes.ts';
import { strategyRoutes } from './strategies/routes.ts';
import { trainingRoutes } from './training/routes.ts';

/** Each room binds its contracts. */
export const rooms: readonly ((router: Router, deps: Deps) => void)[] = [
  peopleRoutes,
  overviewRoutes,
  trainingRoutes,
  schoolRoutes,
  strategyRoutes,
  governanceRoutes,
  registerRoutes,
  planRoutes,
  planWritingRoutes,
  dutyRoutes,
  evidenceRoutes,
  importRoutes,
  fileReadingRoutes,
  planReadingRoutes,
  agencyRoutes,
  jobRoutes,
  journalRoutes,
  deadlineRoutes,
  checkRoutes,
  channelRoutes,
  nationalRoutes,
  countsRoutes,
  disclosureRoutes,
  reportRoutes,
];
