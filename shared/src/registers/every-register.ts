import { peerFindings } from '../assurance/peer-findings.ts';
import { peerReviews } from '../assurance/peer-reviews.ts';
import { recognition } from '../assurance/recognition.ts';
import { selfAssessment } from '../assurance/self-assessment.ts';
import { cohesion } from '../engagement/cohesion.ts';
import { communications } from '../engagement/communications.ts';
import { events } from '../engagement/events.ts';
import { incidents } from '../engagement/incidents.ts';
import { needs } from '../engagement/needs.ts';
import { projects } from '../engagement/projects.ts';
import { attendance } from '../governance/attendance.ts';
import { decisions } from '../governance/decisions.ts';
import { questions } from '../governance/questions.ts';
import { recommendationReports } from '../governance/recommendation-reports.ts';
import { recommendations } from '../governance/recommendations.ts';
import { reportsPlanned } from '../governance/reports-planned.ts';
import { roles } from '../governance/roles.ts';
import { workShared } from '../governance/work-shared.ts';
import { funding } from '../money/funding.ts';
import { postsRegister } from '../money/posts.ts';
import { spendingRegister } from '../money/spending.ts';
import { asks } from '../risks/asks.ts';
import { horizon } from '../risks/horizon.ts';
import { risks } from '../risks/risks.ts';
import { eSafetyChampions } from '../safety/e-safety-champions.ts';
import { filtering } from '../safety/filtering.ts';
import { homeEducation } from '../safety/home-education.ts';
import { safeguardingAudits } from '../safety/safeguarding-audits.ts';
import { areas } from '../strategies/areas.ts';
import { myths } from '../strategies/myths.ts';
import { referralPathway } from '../strategies/referral-pathway.ts';
import { threatLevel } from '../strategies/threat-level.ts';
import { words } from '../strategies/words.ts';
import type { Register } from './register.ts';

/** Every register that is kept as entries, in the order in which the screen shows them. */
export const everyRegister: readonly Register[] = [
  recommendations,
  recommendationReports,
  decisions,
  attendance,
  questions,
  workShared,
  reportsPlanned,
  roles,
  words,
  myths,
  referralPathway,
  threatLevel,
  areas,
  risks,
  horizon,
  asks,
  selfAssessment,
  peerReviews,
  peerFindings,
  recognition,
  events,
  projects,
  communications,
  cohesion,
  needs,
  incidents,
  filtering,
  safeguardingAudits,
  eSafetyChampions,
  homeEducation,
  funding,
  spendingRegister,
  postsRegister,
];

/** @returns undefined for a code that no register has */
export function findRegister(code: string): Register | undefined {
  return everyRegister.find((register) => register.code === code);
}
