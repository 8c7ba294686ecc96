import type { ReportKind } from './kinds.ts';

/** A part of a report: its title, and the registers that are told in it. */
interface SectionRule {
  readonly title: string;
  /** Codes of registers, in this order. */
  readonly registers: readonly string[];
  /** What an officer may say here, for the form. */
  readonly hint: string;
}

/** @source design, domain 5: headings of yearly reports that recur */
export const sectionRules = {
  purpose: { title: 'Purpose of this report', registers: [], hint: 'Why the report comes now, and who asked for it' },
  background: {
    title: 'What the law asks, and the words used',
    registers: ['words', 'threat-level'],
    hint: 'Anything new in the law or the guidance since the last report',
  },
  national: { title: 'The national picture', registers: [], hint: 'What the national figures mean here, if anything' },
  governance: {
    title: 'How it is governed here',
    registers: ['roles', 'work-shared', 'decisions', 'attendance', 'reports-planned'],
    hint: 'Who leads, who oversees, what has changed',
  },
  risk: {
    title: 'Risk, and what is coming',
    registers: ['risks', 'horizon', 'asks', 'areas'],
    hint: 'What the risks mean for members',
  },
  plans: { title: 'Progress against the action plans', registers: [], hint: 'What has moved, what has not and why' },
  training: { title: 'Training', registers: [], hint: 'What is done about those who have not answered' },
  schools: {
    title: 'Schools and safety online',
    registers: ['filtering', 'safeguarding-audits', 'e-safety-champions', 'home-education'],
    hint: 'What is done with schools',
  },
  channel: { title: 'Channel', registers: [], hint: 'How the process is assured; no figure and no meeting' },
  engagement: {
    title: 'Communities and projects',
    registers: ['projects', 'events', 'communications', 'cohesion', 'needs', 'incidents', 'myths'],
    hint: 'What has been heard, and from whom not',
  },
  assurance: {
    title: 'Assurance and what others found',
    registers: ['self-assessment', 'peer-reviews', 'peer-findings', 'recognition'],
    hint: 'Criteria that are not met, and what is done about them',
  },
  duty: { title: 'Obligation by obligation', registers: [], hint: 'What stands in the way of those not met' },
  recommendations: {
    title: 'Earlier recommendations and what was done',
    registers: ['recommendations', 'recommendation-reports'],
    hint: 'Where a recommendation was not followed, why',
  },
  changed: { title: 'What has changed since the last report', registers: [], hint: 'Why figures have moved' },
  questions: {
    title: 'Questions members may ask',
    registers: ['questions'],
    hint: 'Anything that members have asked since',
  },
  implications: {
    title: 'Money, people and other implications',
    registers: ['funding', 'spending', 'posts'],
    hint: 'Finance, legal, equality and risk, in a sentence each',
  },
  priorities: {
    title: 'Priorities for the time to come',
    registers: [],
    hint: 'What matters most until the next report',
  },
  papers: { title: 'Strategies and background papers', registers: ['referral-pathway'], hint: 'Whom to ask' },
} as const satisfies Readonly<Record<string, SectionRule>>;

export type SectionKey = keyof typeof sectionRules;

/** The sections of each kind, in their order. */
export const outlines: Readonly<Record<ReportKind, readonly SectionKey[]>> = {
  committee: [
    'purpose',
    'background',
    'national',
    'governance',
    'risk',
    'plans',
    'training',
    'schools',
    'channel',
    'engagement',
    'assurance',
    'recommendations',
    'changed',
    'questions',
    'priorities',
    'implications',
    'papers',
  ],
  cabinet: [],
  board: ['purpose', 'changed', 'plans', 'training', 'risk', 'governance', 'priorities'],
  assurance: ['purpose', 'duty', 'assurance', 'plans', 'training', 'channel', 'changed', 'papers'],
};

/** What officers may write besides their words in the sections: what is asked, and three lines to say. */
export const narrativeLists = {
  ask: { title: 'What we ask of you', hint: 'One decision or request a line' },
  lines: { title: 'Three lines to say', hint: 'One sentence a line, three at most' },
} as const;

export type NarrativeKey = SectionKey | keyof typeof narrativeLists;

/** All that can be written in a report of a kind. */
export function narrativeKeys(kind: ReportKind): readonly NarrativeKey[] {
  return kind === 'cabinet' ? ['ask', 'lines'] : ['ask', ...outlines[kind]];
}
