import {
  ActionEvidencePage,
  ChangeActionPage,
  CheckManyPage,
  CheckPage,
  DuePage,
  LeavePlacePage,
  MovePlacePage,
  NewActionPage,
  PlacesPage,
  ProgressPage,
  RagPage,
  UpdateActionsPage,
  WithdrawOfActionPage,
} from './action-form-pages.ts';
import {
  ApprovePlanPage,
  ChangeObjectivePage,
  ChangePlanPage,
  NewObjectivePage,
  NewPlanPage,
  ReviewPlanPage,
  WithdrawOfPlanPage,
} from './plan-form-pages.ts';
import { AccessibilityPage } from './accessibility-page.ts';
import { AccountPage } from './account-page.ts';
import { PlansPage } from './plans-page.ts';
import { PlanPage } from './plan-page.ts';
import { ApprovedPlanPage } from './approved-plan-page.ts';
import { ActionsPage } from './actions-page.ts';
import { ActionPage } from './action-page.ts';
import { AgenciesPage } from './agencies-page.ts';
import { AgencyRequestPage } from './agency-request-page.ts';
import { AskAgencyPage } from './ask-agency-page.ts';
import { PlanReadingPage } from './plan-reading-page.ts';
import { AddOrganisationPage } from './add-organisation-page.ts';
import { AnswerPage } from './answer-page.ts';
import { ApiDescriptionPage } from './api-description-page.ts';
import { AudiencePage } from './audience-page.ts';
import { AudiencesPage } from './audiences-page.ts';
import { CalendarPage } from './calendar-page.ts';
import { ChangeCoursePage } from './change-course-page.ts';
import { ChangesPage, FigureChangesPage, PicksPage } from './changes-page.ts';
import { ChecksPage } from './checks-page.ts';
import { ChooseCouncilPage } from './choose-council-page.ts';
import { ClaimsPage } from './claims-page.ts';
import { CloseOrganisationPage } from './close-organisation-page.ts';
import { CookiesPage } from './cookies-page.ts';
import { CorrectAnswerPage } from './correct-answer-page.ts';
import { DecideClaimPage } from './decide-claim-page.ts';
import { DecideSuccessionPage } from './decide-succession-page.ts';
import { DisablePersonPage } from './disable-person-page.ts';
import { ExpiringPage } from './expiring-page.ts';
import { ForgetNamePage } from './forget-name-page.ts';
import { ForgetReadingPage } from './forget-reading-page.ts';
import { ForgetWordPage } from './forget-word-page.ts';
import { GapsPage } from './gaps-page.ts';
import { ImportPage } from './import-page.ts';
import { ImportsPage } from './imports-page.ts';
import { InvitePage } from './invite-page.ts';
import { JoinPage } from './join-page.ts';
import { NationalPage } from './national-page.ts';
import { NewCoursePage } from './new-course-page.ts';
import { NewImportPage } from './new-import-page.ts';
import { NewRequirementPage } from './new-requirement-page.ts';
import { NewScopePage } from './new-scope-page.ts';
import { NewTotalPage } from './new-total-page.ts';
import { NotFoundPage } from './not-found-page.ts';
import { OrganisationPage } from './organisation-page.ts';
import { OverviewPage } from './overview-page.ts';
import { PeoplePage } from './people-page.ts';
import { PersonPage } from './person-page.ts';
import { PrivacyPage } from './privacy-page.ts';
import { ReadingPage } from './reading-page.ts';
import { ReadingsPage } from './readings-page.ts';
import { RememberedNamesPage } from './remembered-names-page.ts';
import { RequirementsPage } from './requirements-page.ts';
import { SchoolsPage } from './schools-page.ts';
import { ScopePage } from './scope-page.ts';
import { SetUpPage } from './set-up-page.ts';
import { SignInPage } from './sign-in-page.ts';
import { SuccessionsPage } from './successions-page.ts';
import { TotalsPage } from './totals-page.ts';
import { TrainingPage } from './training-page.ts';
import { UndoImportPage } from './undo-import-page.ts';
import { WithdrawAnswerPage } from './withdraw-answer-page.ts';
import { RenameCouncilPage } from './rename-council-page.ts';
import { WithdrawRequirementPage } from './withdraw-requirement-page.ts';
import { WithdrawScopePage } from './withdraw-scope-page.ts';
import { WithdrawTotalPage } from './withdraw-total-page.ts';
import { DutyPage } from './duty-page.ts';
import { GapAnalysisPage } from './gap-analysis-page.ts';
import { PacksPage } from './packs-page.ts';
import { PackPage } from './pack-page.ts';
import { BringPackPage } from './bring-pack-page.ts';
import { ObligationPage } from './obligation-page.ts';
import { AssessPage } from './assess-page.ts';
import { CorrectAssessmentPage } from './correct-assessment-page.ts';
import { WithdrawAssessmentPage } from './withdraw-assessment-page.ts';
import { DonePage } from './done-page.ts';
import { WithdrawDonePage } from './withdraw-done-page.ts';
import { ArrangementPage } from './arrangement-page.ts';
import { WithdrawArrangementPage } from './withdraw-arrangement-page.ts';
import { NewEvidencePage } from './new-evidence-page.ts';
import { EvidencePage } from './evidence-page.ts';
import { WithdrawEvidencePage } from './withdraw-evidence-page.ts';
import type { PageKind } from './page-object.ts';
import { channelPages } from './channel-pages.ts';
import { releasePages } from './release-pages.ts';
import { reportPages } from './report-pages.ts';
import { panelPages } from './panel-pages.ts';
import { entryPages } from './entry-pages.ts';
import { registerPages } from './register-pages.ts';

/** A page object for each route; the test of every page holds this against the route table. */
export const pageObjects: readonly PageKind[] = [
  ActionEvidencePage,
  ApprovePlanPage,
  ChangeActionPage,
  ChangeObjectivePage,
  ChangePlanPage,
  CheckManyPage,
  CheckPage,
  DuePage,
  LeavePlacePage,
  MovePlacePage,
  NewActionPage,
  NewObjectivePage,
  NewPlanPage,
  PlacesPage,
  ProgressPage,
  RagPage,
  ReviewPlanPage,
  UpdateActionsPage,
  WithdrawOfActionPage,
  WithdrawOfPlanPage,
  AccessibilityPage,
  AccountPage,
  PlansPage,
  PlanPage,
  ApprovedPlanPage,
  ActionsPage,
  ActionPage,
  AgenciesPage,
  AgencyRequestPage,
  AskAgencyPage,
  PlanReadingPage,
  AddOrganisationPage,
  AnswerPage,
  ApiDescriptionPage,
  AudiencePage,
  AudiencesPage,
  CalendarPage,
  ChangeCoursePage,
  ChangesPage,
  FigureChangesPage,
  PicksPage,
  ChecksPage,
  ChooseCouncilPage,
  ClaimsPage,
  CloseOrganisationPage,
  CookiesPage,
  CorrectAnswerPage,
  DecideClaimPage,
  DecideSuccessionPage,
  DisablePersonPage,
  ExpiringPage,
  ForgetNamePage,
  ForgetReadingPage,
  ForgetWordPage,
  GapsPage,
  ImportPage,
  ImportsPage,
  InvitePage,
  JoinPage,
  NationalPage,
  NewCoursePage,
  NewImportPage,
  NewRequirementPage,
  NewScopePage,
  NewTotalPage,
  NotFoundPage,
  OrganisationPage,
  OverviewPage,
  PeoplePage,
  PersonPage,
  PrivacyPage,
  ReadingPage,
  ReadingsPage,
  RememberedNamesPage,
  RequirementsPage,
  SchoolsPage,
  ScopePage,
  SetUpPage,
  SignInPage,
  SuccessionsPage,
  TotalsPage,
  TrainingPage,
  UndoImportPage,
  WithdrawAnswerPage,
  RenameCouncilPage,
  WithdrawRequirementPage,
  WithdrawScopePage,
  WithdrawTotalPage,
  ...registerPages,
  ...entryPages,
  ...channelPages,
  ...releasePages,
  ...reportPages,
  ...panelPages,
  DutyPage,
  GapAnalysisPage,
  PacksPage,
  PackPage,
  BringPackPage,
  ObligationPage,
  AssessPage,
  CorrectAssessmentPage,
  WithdrawAssessmentPage,
  DonePage,
  WithdrawDonePage,
  ArrangementPage,
  WithdrawArrangementPage,
  NewEvidencePage,
  EvidencePage,
  WithdrawEvidencePage,
];

/** @throws when the route has no page object */
export function pageObjectOf(route: string): PageKind {
  const found = pageObjects.find((kind) => kind.route === route);
  if (found === undefined) throw new Error(`no page object for ${route}`);
  return found;
}
