import type { ComponentType } from 'react';
import { PageOnItsWay } from './design-system/PageOnItsWay.tsx';
import { drawnWhenLoaded } from './drawn-when-loaded.tsx';
import type { LoadedPart } from './drawn-when-loaded.tsx';
import { NotFoundPage } from './statutory/NotFoundPage.tsx';

export interface AppRoute {
  readonly path: string;
  readonly Page: ComponentType & Partial<Pick<LoadedPart, 'load'>>;
  /** For everybody; all other pages ask for a sign-in, and for a role in the council that their address names. */
  readonly isOpen?: boolean | undefined;
}

const AccessibilityPage = page(() => import('./statutory/AccessibilityPage.tsx'), 'AccessibilityPage');
const PrivacyPage = page(() => import('./statutory/PrivacyPage.tsx'), 'PrivacyPage');
const CookiesPage = page(() => import('./statutory/CookiesPage.tsx'), 'CookiesPage');

const OverviewPage = page(() => import('./overview/OverviewPage.tsx'), 'OverviewPage');
const TrainingPage = page(() => import('./training/TrainingPage.tsx'), 'TrainingPage');
const GapsPage = page(() => import('./training/GapsPage.tsx'), 'GapsPage');
const ClaimsPage = page(() => import('./training/ClaimsPage.tsx'), 'ClaimsPage');
const DecideClaimPage = page(() => import('./training/DecideClaimPage.tsx'), 'DecideClaimPage');
const TotalsPage = page(() => import('./training/TotalsPage.tsx'), 'TotalsPage');
const NewTotalPage = page(() => import('./training/NewTotalPage.tsx'), 'NewTotalPage');
const WithdrawTotalPage = page(() => import('./training/WithdrawTotalPage.tsx'), 'WithdrawTotalPage');
const RequirementsPage = page(() => import('./training/RequirementsPage.tsx'), 'RequirementsPage');
const NewRequirementPage = page(() => import('./training/NewRequirementPage.tsx'), 'NewRequirementPage');
const WithdrawScopePage = page(() => import('./schools/WithdrawScopePage.tsx'), 'WithdrawScopePage');
const WithdrawRequirementPage = page(() => import('./training/WithdrawRequirementPage.tsx'), 'WithdrawRequirementPage');
const NewCoursePage = page(() => import('./training/NewCoursePage.tsx'), 'NewCoursePage');
const ChangeCoursePage = page(() => import('./training/ChangeCoursePage.tsx'), 'ChangeCoursePage');
const ScopePage = page(() => import('./schools/ScopePage.tsx'), 'ScopePage');
const NewScopePage = page(() => import('./schools/NewScopePage.tsx'), 'NewScopePage');
const ExpiringPage = page(() => import('./training/ExpiringPage.tsx'), 'ExpiringPage');

const NationalPage = page(() => import('./national/NationalPage.tsx'), 'NationalPage');
const AudiencesPage = page(() => import('./training/learners/AudiencesPage.tsx'), 'AudiencesPage');
const AudiencePage = page(() => import('./training/learners/AudiencePage.tsx'), 'AudiencePage');

const AnswerPage = page(() => import('./training/answer/AnswerPage.tsx'), 'AnswerPage');
const CorrectAnswerPage = page(() => import('./training/answer/CorrectAnswerPage.tsx'), 'CorrectAnswerPage');
const WithdrawAnswerPage = page(() => import('./training/answer/WithdrawAnswerPage.tsx'), 'WithdrawAnswerPage');

const SchoolsPage = page(() => import('./schools/SchoolsPage.tsx'), 'SchoolsPage');
const AddOrganisationPage = page(() => import('./schools/AddOrganisationPage.tsx'), 'AddOrganisationPage');
const CloseOrganisationPage = page(() => import('./schools/CloseOrganisationPage.tsx'), 'CloseOrganisationPage');
const SuccessionsPage = page(() => import('./schools/SuccessionsPage.tsx'), 'SuccessionsPage');
const DecideSuccessionPage = page(() => import('./schools/DecideSuccessionPage.tsx'), 'DecideSuccessionPage');
const OrganisationPage = page(() => import('./schools/OrganisationPage.tsx'), 'OrganisationPage');

const PlansPage = page(() => import('./plans/PlansPage.tsx'), 'PlansPage');
const PlanPage = page(() => import('./plans/PlanPage.tsx'), 'PlanPage');
const ApprovedPlanPage = page(() => import('./plans/ApprovedPlanPage.tsx'), 'ApprovedPlanPage');
const ActionsPage = page(() => import('./plans/ActionsPage.tsx'), 'ActionsPage');
const ActionPage = page(() => import('./plans/ActionPage.tsx'), 'ActionPage');
const AgenciesPage = page(() => import('./plans/AgenciesPage.tsx'), 'AgenciesPage');
const AskAgencyPage = page(() => import('./plans/files/AskAgencyPage.tsx'), 'AskAgencyPage');
const AgencyRequestPage = page(() => import('./plans/files/AgencyRequestPage.tsx'), 'AgencyRequestPage');

const DutyPage = page(() => import('./duty/DutyPage.tsx'), 'DutyPage');
const GapAnalysisPage = page(() => import('./duty/GapAnalysisPage.tsx'), 'GapAnalysisPage');
const PacksPage = page(() => import('./duty/PacksPage.tsx'), 'PacksPage');
const BringPackPage = page(() => import('./duty/BringPackPage.tsx'), 'BringPackPage');
const PackPage = page(() => import('./duty/PackPage.tsx'), 'PackPage');
const ObligationPage = page(() => import('./duty/ObligationPage.tsx'), 'ObligationPage');
const AssessPage = page(() => import('./duty/AssessPage.tsx'), 'AssessPage');
const CorrectAssessmentPage = page(() => import('./duty/CorrectAssessmentPage.tsx'), 'CorrectAssessmentPage');
const WithdrawAssessmentPage = page(() => import('./duty/WithdrawAssessmentPage.tsx'), 'WithdrawAssessmentPage');
const DonePage = page(() => import('./duty/DonePage.tsx'), 'DonePage');
const WithdrawDonePage = page(() => import('./duty/WithdrawDonePage.tsx'), 'WithdrawDonePage');
const ArrangementPage = page(() => import('./duty/ArrangementPage.tsx'), 'ArrangementPage');
const WithdrawArrangementPage = page(() => import('./duty/WithdrawArrangementPage.tsx'), 'WithdrawArrangementPage');

const NewEvidencePage = page(() => import('./evidence/NewEvidencePage.tsx'), 'NewEvidencePage');
const EvidencePage = page(() => import('./evidence/EvidencePage.tsx'), 'EvidencePage');
const WithdrawEvidencePage = page(() => import('./evidence/WithdrawEvidencePage.tsx'), 'WithdrawEvidencePage');

const ImportsPage = page(() => import('./imports/ImportsPage.tsx'), 'ImportsPage');
const NewImportPage = page(() => import('./imports/NewImportPage.tsx'), 'NewImportPage');
const ImportPage = page(() => import('./imports/ImportPage.tsx'), 'ImportPage');
const RememberedNamesPage = page(() => import('./imports/RememberedNamesPage.tsx'), 'RememberedNamesPage');
const ForgetNamePage = page(() => import('./imports/ForgetNamePage.tsx'), 'ForgetNamePage');
const ReadingPage = page(() => import('./imports/learning/ReadingPage.tsx'), 'ReadingPage');
const PlanReadingPage = page(() => import('./imports/plans/PlanReadingPage.tsx'), 'PlanReadingPage');
const ReadingsPage = page(() => import('./imports/learning/ReadingsPage.tsx'), 'ReadingsPage');
const ForgetReadingPage = page(() => import('./imports/learning/ForgetReadingPage.tsx'), 'ForgetReadingPage');
const ForgetWordPage = page(() => import('./imports/learning/ForgetWordPage.tsx'), 'ForgetWordPage');
const UndoImportPage = page(() => import('./imports/UndoImportPage.tsx'), 'UndoImportPage');

const NewPlanPage = page(() => import('./plans/writing/NewPlanPage.tsx'), 'NewPlanPage');
const ChangePlanPage = page(() => import('./plans/writing/ChangePlanPage.tsx'), 'ChangePlanPage');
const ApprovePlanPage = page(() => import('./plans/writing/ApprovePlanPage.tsx'), 'ApprovePlanPage');
const ReviewPlanPage = page(() => import('./plans/writing/ReviewPlanPage.tsx'), 'ReviewPlanPage');
const WithdrawOfPlanPage = page(() => import('./plans/writing/WithdrawOfPlanPage.tsx'), 'WithdrawOfPlanPage');
const NewObjectivePage = page(() => import('./plans/writing/NewObjectivePage.tsx'), 'NewObjectivePage');
const ChangeObjectivePage = page(() => import('./plans/writing/ChangeObjectivePage.tsx'), 'ChangeObjectivePage');
const NewActionPage = page(() => import('./plans/writing/NewActionPage.tsx'), 'NewActionPage');
const UpdatePage = page(() => import('./plans/writing/UpdatePage.tsx'), 'UpdatePage');
const CheckManyPage = page(() => import('./plans/writing/CheckManyPage.tsx'), 'CheckManyPage');
const ChangeActionPage = page(() => import('./plans/writing/ChangeActionPage.tsx'), 'ChangeActionPage');
const PlacesPage = page(() => import('./plans/writing/PlacesPage.tsx'), 'PlacesPage');
const MovePlacePage = page(() => import('./plans/writing/PlacePage.tsx'), 'MovePlacePage');
const LeavePlacePage = page(() => import('./plans/writing/PlacePage.tsx'), 'LeavePlacePage');
const ProgressPage = page(() => import('./plans/writing/ProgressPage.tsx'), 'ProgressPage');
const DuePage = page(() => import('./plans/writing/DuePage.tsx'), 'DuePage');
const RagPage = page(() => import('./plans/writing/RagPage.tsx'), 'RagPage');
const CheckPage = page(() => import('./plans/writing/CheckPage.tsx'), 'CheckPage');
const ActionEvidencePage = page(() => import('./plans/writing/ActionEvidencePage.tsx'), 'ActionEvidencePage');
const WithdrawOfActionPage = page(() => import('./plans/writing/WithdrawOfActionPage.tsx'), 'WithdrawOfActionPage');

const PeoplePage = page(() => import('./people/PeoplePage.tsx'), 'PeoplePage');
const RenameCouncilPage = page(() => import('./people/RenameCouncilPage.tsx'), 'RenameCouncilPage');
const InvitePage = page(() => import('./people/InvitePage.tsx'), 'InvitePage');
const PersonPage = page(() => import('./people/PersonPage.tsx'), 'PersonPage');
const DisablePersonPage = page(() => import('./people/DisablePersonPage.tsx'), 'DisablePersonPage');

const ChecksPage = page(() => import('./checks/ChecksPage.tsx'), 'ChecksPage');
const CalendarPage = page(() => import('./deadlines/CalendarPage.tsx'), 'CalendarPage');

const StrategiesPage = page(() => import('./strategies/StrategiesPage.tsx'), 'StrategiesPage');
const NewStrategyPage = page(() => import('./strategies/NewStrategyPage.tsx'), 'NewStrategyPage');
const StrategyPage = page(() => import('./strategies/StrategyPage.tsx'), 'StrategyPage');
const ChangeStrategyPage = page(() => import('./strategies/ChangeStrategyPage.tsx'), 'ChangeStrategyPage');
const AgreeStrategyPage = page(() => import('./strategies/AgreeStrategyPage.tsx'), 'AgreeStrategyPage');
const ReviewStrategyPage = page(() => import('./strategies/ReviewStrategyPage.tsx'), 'ReviewStrategyPage');
const PutOffPage = page(() => import('./strategies/PutOffPage.tsx'), 'PutOffPage');
const SupersedePage = page(() => import('./strategies/SupersedePage.tsx'), 'SupersedePage');
const WithdrawStrategyPage = page(() => import('./strategies/WithdrawStrategyPage.tsx'), 'WithdrawStrategyPage');
const WithdrawDayPage = page(() => import('./strategies/WithdrawDayPage.tsx'), 'WithdrawDayPage');
const BodiesPage = page(() => import('./governance/BodiesPage.tsx'), 'BodiesPage');
const NewBodyPage = page(() => import('./governance/NewBodyPage.tsx'), 'NewBodyPage');
const BodyPage = page(() => import('./governance/BodyPage.tsx'), 'BodyPage');
const ChangeBodyPage = page(() => import('./governance/ChangeBodyPage.tsx'), 'ChangeBodyPage');
const WithdrawBodyPage = page(() => import('./governance/WithdrawBodyPage.tsx'), 'WithdrawBodyPage');
const NewMeetingPage = page(() => import('./governance/NewMeetingPage.tsx'), 'NewMeetingPage');
const MeetingPage = page(() => import('./governance/MeetingPage.tsx'), 'MeetingPage');
const WithdrawMeetingPage = page(() => import('./governance/WithdrawMeetingPage.tsx'), 'WithdrawMeetingPage');

const RegistersPage = page(() => import('./registers/entries/RegistersPage.tsx'), 'RegistersPage');
const EntriesPage = page(() => import('./registers/entries/EntriesPage.tsx'), 'EntriesPage');
const NewEntryPage = page(() => import('./registers/entries/NewEntryPage.tsx'), 'NewEntryPage');
const EntryPage = page(() => import('./registers/entries/EntryPage.tsx'), 'EntryPage');
const ChangeEntryPage = page(() => import('./registers/entries/ChangeEntryPage.tsx'), 'ChangeEntryPage');
const WithdrawEntryPage = page(() => import('./registers/entries/WithdrawEntryPage.tsx'), 'WithdrawEntryPage');

const ReportPages = page(() => import('./reports/ReportPages.tsx'), 'ReportPages');
const ReleasePages = page(() => import('./disclosure/ReleasePages.tsx'), 'ReleasePages');
const ChannelPages = page(() => import('./channel/ChannelPages.tsx'), 'ChannelPages');
const ChangePages = page(() => import('./journal/ChangePages.tsx'), 'ChangePages');

const ApiDescriptionPage = page(() => import('./http/ApiDescriptionPage.tsx'), 'ApiDescriptionPage');

const ChooseCouncilPage = page(() => import('./people/ChooseCouncilPage.tsx'), 'ChooseCouncilPage');
const JoinPage = page(() => import('./people/JoinPage.tsx'), 'JoinPage');
const SetUpPage = page(() => import('./people/SetUpPage.tsx'), 'SetUpPage');
const AccountPage = page(() => import('./people/AccountPage.tsx'), 'AccountPage');
const SignInPage = page(() => import('./people/SignInPage.tsx'), 'SignInPage');

/** A page that loads when it is first opened. */
function page<Name extends string>(load: () => Promise<Readonly<Record<Name, ComponentType>>>, name: Name): LoadedPart {
  return drawnWhenLoaded(async () => (await load())[name], <PageOnItsWay />);
}

/** Every address the browser answers; each page loads when it is first opened. */
export const routes: readonly AppRoute[] = [
  { path: '/accessibility', Page: AccessibilityPage, isOpen: true },
  { path: '/privacy', Page: PrivacyPage, isOpen: true },
  { path: '/cookies', Page: CookiesPage, isOpen: true },
  { path: '/api-description', Page: ApiDescriptionPage, isOpen: true },
  { path: '/', Page: ChooseCouncilPage },
  { path: '/sign-in', Page: SignInPage, isOpen: true },
  { path: '/set-up', Page: SetUpPage, isOpen: true },
  { path: '/join', Page: JoinPage, isOpen: true },
  { path: '/account', Page: AccountPage },
  { path: '/:authority', Page: OverviewPage },
  { path: '/:authority/training', Page: TrainingPage },
  { path: '/:authority/training/gaps', Page: GapsPage },
  { path: '/:authority/training/expiring', Page: ExpiringPage },
  { path: '/:authority/training/claims', Page: ClaimsPage },
  { path: '/:authority/training/claims/:id/:role', Page: DecideClaimPage },
  { path: '/:authority/training/people', Page: AudiencesPage },
  { path: '/:authority/training/people/:audience', Page: AudiencePage },
  { path: '/:authority/training/totals', Page: TotalsPage },
  { path: '/:authority/training/totals/new', Page: NewTotalPage },
  { path: '/:authority/training/totals/:id/withdraw', Page: WithdrawTotalPage },
  { path: '/:authority/training/requirements', Page: RequirementsPage },
  { path: '/:authority/training/requirements/new', Page: NewRequirementPage },
  { path: '/:authority/training/requirements/:id/withdraw', Page: WithdrawRequirementPage },
  { path: '/:authority/training/courses/new', Page: NewCoursePage },
  { path: '/:authority/training/courses/:id', Page: ChangeCoursePage },
  { path: '/:authority/settings/scope', Page: ScopePage },
  { path: '/:authority/settings/scope/new', Page: NewScopePage },
  { path: '/:authority/settings/scope/:id/withdraw', Page: WithdrawScopePage },
  { path: '/:authority/schools', Page: SchoolsPage },
  { path: '/:authority/schools/add', Page: AddOrganisationPage },
  { path: '/:authority/schools/:id', Page: OrganisationPage },
  { path: '/:authority/schools/:id/answer', Page: AnswerPage },
  { path: '/:authority/schools/:id/answers/:statementId/correct', Page: CorrectAnswerPage },
  { path: '/:authority/schools/:id/answers/:statementId/withdraw', Page: WithdrawAnswerPage },
  { path: '/:authority/schools/:id/close', Page: CloseOrganisationPage },
  { path: '/:authority/successions', Page: SuccessionsPage },
  { path: '/:authority/successions/:id', Page: DecideSuccessionPage },
  { path: '/:authority/plans', Page: PlansPage },
  { path: '/:authority/plans/:id', Page: PlanPage },
  { path: '/:authority/plan-approvals/:id', Page: ApprovedPlanPage },
  { path: '/:authority/actions', Page: ActionsPage },
  { path: '/:authority/actions/:id', Page: ActionPage },
  { path: '/:authority/agencies', Page: AgenciesPage },
  { path: '/:authority/agencies/ask', Page: AskAgencyPage },
  { path: '/:authority/agencies/requests/:id', Page: AgencyRequestPage },
  { path: '/:authority/duty', Page: DutyPage },
  { path: '/:authority/duty/gaps', Page: GapAnalysisPage },
  { path: '/:authority/duty/packs', Page: PacksPage },
  { path: '/:authority/duty/packs/bring', Page: BringPackPage },
  { path: '/:authority/duty/packs/:pack', Page: PackPage },
  { path: '/:authority/duty/:id', Page: ObligationPage },
  { path: '/:authority/duty/:id/assess', Page: AssessPage },
  { path: '/:authority/duty/:id/assessments/:assessmentId', Page: CorrectAssessmentPage },
  { path: '/:authority/duty/:id/assessments/:assessmentId/withdraw', Page: WithdrawAssessmentPage },
  { path: '/:authority/duty/:id/done', Page: DonePage },
  { path: '/:authority/duty/:id/done/:doneId/withdraw', Page: WithdrawDonePage },
  { path: '/:authority/duty/:id/arrangement', Page: ArrangementPage },
  { path: '/:authority/duty/:id/arrangement/:factId/withdraw', Page: WithdrawArrangementPage },
  { path: '/:authority/evidence/new', Page: NewEvidencePage },
  { path: '/:authority/evidence/:id', Page: EvidencePage },
  { path: '/:authority/evidence/:id/withdraw', Page: WithdrawEvidencePage },
  { path: '/:authority/imports', Page: ImportsPage },
  { path: '/:authority/imports/new', Page: NewImportPage },
  { path: '/:authority/imports/names', Page: RememberedNamesPage },
  { path: '/:authority/imports/names/:id/forget', Page: ForgetNamePage },
  { path: '/:authority/imports/map', Page: ReadingPage },
  { path: '/:authority/imports/plan', Page: PlanReadingPage },
  { path: '/:authority/imports/readings', Page: ReadingsPage },
  { path: '/:authority/imports/readings/:id/forget', Page: ForgetReadingPage },
  { path: '/:authority/imports/readings/words/:id/forget', Page: ForgetWordPage },
  { path: '/:authority/imports/:id', Page: ImportPage },
  { path: '/:authority/imports/:id/undo', Page: UndoImportPage },
  { path: '/:authority/strategies', Page: StrategiesPage },
  { path: '/:authority/strategies/new', Page: NewStrategyPage },
  { path: '/:authority/strategies/:id', Page: StrategyPage },
  { path: '/:authority/strategies/:id/change', Page: ChangeStrategyPage },
  { path: '/:authority/strategies/:id/agree', Page: AgreeStrategyPage },
  { path: '/:authority/strategies/:id/review', Page: ReviewStrategyPage },
  { path: '/:authority/strategies/:id/put-off', Page: PutOffPage },
  { path: '/:authority/strategies/:id/supersede', Page: SupersedePage },
  { path: '/:authority/strategies/:id/withdraw/:row', Page: WithdrawStrategyPage },
  { path: '/:authority/strategies/:id/days/:row/withdraw', Page: WithdrawDayPage },
  { path: '/:authority/bodies', Page: BodiesPage },
  { path: '/:authority/bodies/new', Page: NewBodyPage },
  { path: '/:authority/bodies/:id', Page: BodyPage },
  { path: '/:authority/bodies/:id/change', Page: ChangeBodyPage },
  { path: '/:authority/bodies/:id/withdraw/:row', Page: WithdrawBodyPage },
  { path: '/:authority/bodies/:id/meetings/new', Page: NewMeetingPage },
  { path: '/:authority/bodies/:id/meetings/:meeting', Page: MeetingPage },
  { path: '/:authority/bodies/:id/meetings/:meeting/withdraw', Page: WithdrawMeetingPage },
  { path: '/:authority/plans/new', Page: NewPlanPage },
  { path: '/:authority/plans/:id/change', Page: ChangePlanPage },
  { path: '/:authority/plans/:id/approve', Page: ApprovePlanPage },
  { path: '/:authority/plans/:id/review', Page: ReviewPlanPage },
  { path: '/:authority/plans/:id/withdraw/:what/:of', Page: WithdrawOfPlanPage },
  { path: '/:authority/plans/:id/objectives/new', Page: NewObjectivePage },
  { path: '/:authority/plans/:id/objectives/:objectiveId/change', Page: ChangeObjectivePage },
  { path: '/:authority/actions/new', Page: NewActionPage },
  { path: '/:authority/actions/update', Page: UpdatePage },
  { path: '/:authority/actions/check', Page: CheckManyPage },
  { path: '/:authority/actions/:id/change', Page: ChangeActionPage },
  { path: '/:authority/actions/:id/places', Page: PlacesPage },
  { path: '/:authority/actions/:id/places/:placeId', Page: MovePlacePage },
  { path: '/:authority/actions/:id/places/:placeId/leave', Page: LeavePlacePage },
  { path: '/:authority/actions/:id/progress', Page: ProgressPage },
  { path: '/:authority/actions/:id/due', Page: DuePage },
  { path: '/:authority/actions/:id/rag', Page: RagPage },
  { path: '/:authority/actions/:id/check', Page: CheckPage },
  { path: '/:authority/actions/:id/evidence', Page: ActionEvidencePage },
  { path: '/:authority/actions/:id/withdraw/:what/:of', Page: WithdrawOfActionPage },
  { path: '/:authority/people', Page: PeoplePage },
  { path: '/:authority/people/invite', Page: InvitePage },
  { path: '/:authority/people/council', Page: RenameCouncilPage },
  { path: '/:authority/people/:userId', Page: PersonPage },
  { path: '/:authority/people/:userId/disable', Page: DisablePersonPage },
  { path: '/:authority/calendar', Page: CalendarPage },
  { path: '/:authority/checks', Page: ChecksPage },
  { path: '/:authority/national', Page: NationalPage },
  { path: '/:authority/registers', Page: RegistersPage },
  { path: '/:authority/registers/:register', Page: EntriesPage },
  { path: '/:authority/registers/:register/new', Page: NewEntryPage },
  { path: '/:authority/registers/:register/:id', Page: EntryPage },
  { path: '/:authority/registers/:register/:id/change', Page: ChangeEntryPage },
  { path: '/:authority/registers/:register/:id/withdraw/:row', Page: WithdrawEntryPage },
  { path: '/:authority/changes/*', Page: ChangePages },
  { path: '/:authority/reports/*', Page: ReportPages },
  { path: '/:authority/channel/*', Page: ChannelPages },
  { path: '/:authority/releases/*', Page: ReleasePages },
  { path: '*', Page: NotFoundPage, isOpen: true },
];
