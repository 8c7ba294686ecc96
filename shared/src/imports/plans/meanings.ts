/** What a column of a plan may say, in the order in which we write them. */
export const planMeanings = [
  'ref',
  'plan',
  'objective',
  'title',
  'outcome',
  'theme',
  'lead-agency',
  'partners',
  'owner-role',
  'owner-organisation',
  'accountable-role',
  'starts-on',
  'first-due',
  'due',
  'status',
  'progress',
  'progress-on',
  'evidence',
  'publication',
  'obligations',
  'recommendations',
  'risks',
  'other-duties',
  'action-id',
] as const;
export type PlanMeaning = (typeof planMeanings)[number];

/** Meanings whose cells are days. */
export const dayMeanings = ['starts-on', 'first-due', 'due', 'progress-on'] as const satisfies readonly PlanMeaning[];
export type DayMeaning = (typeof dayMeanings)[number];

/** What stands for a column when a person chooses what it means; the same is its heading in our own file. */
export const planMeaningWords: Readonly<Record<PlanMeaning, string>> = {
  ref: 'Reference',
  plan: 'Plan',
  objective: 'Objective',
  title: 'Action',
  outcome: 'Outcome',
  theme: 'Theme',
  'lead-agency': 'Lead agency',
  partners: 'Partners',
  'owner-role': 'Owner role',
  'owner-organisation': 'Owner organisation',
  'accountable-role': 'Accountable role',
  'starts-on': 'Start',
  'first-due': 'First due',
  due: 'Due now',
  status: 'Status',
  progress: 'Latest progress',
  'progress-on': 'Day of latest progress',
  evidence: 'Evidence',
  publication: 'Publication',
  obligations: 'Obligations',
  recommendations: 'Recommendations',
  risks: 'Risks',
  'other-duties': 'Other duties',
  'action-id': 'Action id',
};

/** Other names under which these columns come in councils' own plans. */
const otherNames: Readonly<Record<PlanMeaning, string>> = {
  ref: 'ref|no|action ref|action number|action no|item|id|ref no|number',
  plan: 'action plan|plan name',
  objective:
    'objectives|aim|priority|strategic objective|key objective|goal|guidance summary activity required|duty requirement|requirement',
  title:
    'actions|action required|actions required|activity|activities|task|tasks|key action|key actions|key activity|key activities|what we will do|what will we do|recommended action|proposed action|agreed action|description of action',
  outcome:
    'outcomes|intended outcome|expected outcome|desired outcome|success measure|success criteria|measure of success|what difference will it make|impact|milestone|output',
  theme: 'workstream|work stream|strand|benchmark|area|section|domain',
  'lead-agency': 'lead organisation|lead partner|responsible agency|agency|lead body|lead service',
  partners: 'partner agencies|supporting partners|partner|supporting agencies|with whom|key partners|others involved',
  'owner-role':
    'lead|lead officer|owner|action owner|responsible officer|responsible|responsibility|by whom|who|officer|person responsible|assigned',
  'owner-organisation': 'organisation|owning organisation|service',
  'accountable-role': 'accountable|accountable officer|senior responsible officer|sro|sponsor|accountable lead',
  'starts-on': 'start date|start on|from|date started|commencement date',
  'first-due': 'first due date|original deadline|original due date|original target date|original date|baseline date',
  due: 'due|due date|deadline|by when|target date|when|timescale|timescales|completion date|date completion|target completion date|target|timeframe|revised due date|revised deadline|revised date|end date|due by',
  status: 'action status|progress status|current status|state|rag|rag status|rag rating|brag|brag rating',
  progress:
    'progress|update|updates|progress update|latest update|comments|comment|commentary|progress to date|work to date|current position|position|notes|progress notes|update comments',
  'progress-on': 'date of update|update date|last updated|date updated|progress date|last update',
  evidence: 'evidence of completion|evidence of progress|supporting evidence',
  publication: 'publication level|who may read it',
  obligations: 'obligation|duty|duties|legal duty',
  recommendations: 'recommendation|scrutiny recommendation',
  risks: 'risk|risk ref|linked risk|risk reference',
  'other-duties': 'other duty|linked strategies|linked duties',
  'action-id': 'action identifier',
};

/** All names of a column, the plainest first. */
export function namesOf(meaning: PlanMeaning): readonly string[] {
  return [planMeaningWords[meaning], ...otherNames[meaning].split('|')];
}
