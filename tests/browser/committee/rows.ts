import { boardPage, documentPage, entryPage } from './heard.ts';
import type { Heard } from './heard.ts';

/** What the words mean, and what others think of the work. */
const words: readonly Heard[] = [
  {
    says: 'the definition of terrorism',
    page: entryPage('words', 'Terrorism'),
    line: 'What it means',
    shows: 'a political, religious, racial or ideological cause',
    how: 'type',
    other: 'Serious violence for a political, religious, racial or ideological cause',
  },
  {
    says: 'the definition of extremism',
    page: entryPage('words', 'Extremism'),
    line: 'Source',
    shows: 'Prevent strategy of June 2011',
    how: 'type',
    other: 'Counter-extremism strategy of October 2015',
  },
  ...['Pursue', 'Prevent', 'Protect', 'Prepare'].map((strand): Heard => ({
    says: `the four strands: ${strand}`,
    page: entryPage('words', strand),
    line: 'Kind of word',
    shows: 'Strand of the counter-terrorism strategy',
    how: 'choose',
    other: 'Strategy of the government',
  })),
  {
    says: 'the aim of Prevent',
    page: entryPage('words', 'Aim of Prevent'),
    line: 'What it means',
    shows: 'Keeping vulnerable people from being drawn into terrorism',
    how: 'type',
    other: 'Keeping people who are susceptible from being drawn into terrorism',
  },
  {
    says: 'the legal duty of the council',
    page: entryPage('words', 'The Prevent duty'),
    line: 'Source',
    shows: 'Counter-Terrorism and Security Act 2015, section 26',
    how: 'type',
    other: 'Counter-Terrorism and Security Act 2015, sections 26 and 29',
  },
  {
    says: 'good practice recognised by the Home Office',
    page: entryPage('recognition', 'Channel'),
    line: 'By whom',
    shows: 'Home Office',
    how: 'type',
    other: 'Home Office, Prevent directorate',
  },
];

const oversight: readonly Heard[] = [
  {
    says: 'the board, which monitors progress every six months',
    page: boardPage,
    line: null,
    shows: 'Meets every 6 months',
    question: 'Meets every so many months',
    how: 'type',
    other: '3',
    thenShows: 'Meets every 3 months',
  },
  {
    says: 'a strategy agreed in 2016 and to be refreshed by December 2018',
    page: documentPage('Prevent strategy'),
    line: null,
    shows: 'In force since 21 July 2016; to be refreshed by 31 December 2018',
    question: 'Agreed on',
    how: 'day',
    other: '20 7 2016',
    thenShows: 'In force since 20 July 2016',
  },
  {
    says: 'the consultation on the Safer Stronger strategy from July to September, of its own',
    page: documentPage('Safer Stronger strategy'),
    line: null,
    shows: 'its consultation opens on 1 July 2018',
    question: 'Consultation opens',
    how: 'day',
    other: '9 7 2018',
    thenShows: 'its consultation opens on 9 July 2018',
  },
  {
    says: 'information on Prevent on the intranet for staff, with the day to look at it again',
    page: documentPage('Intranet pages on Prevent'),
    line: 'Owner',
    shows: /./,
    question: 'Owner’s role',
    how: 'type',
    other: 'Head of Communications',
  },
  {
    says: 'a more systematic way of sharing information for the risk assessment',
    page: documentPage('Information sharing for the risk assessment'),
    line: 'Owner',
    shows: /./,
    question: 'Owner’s role',
    how: 'type',
    other: 'Head of Community Safety',
  },
];

const withSchools: readonly Heard[] = [
  {
    says: '26 linked schools, funded by the Home Office, seen as best practice',
    page: entryPage('projects', 'Linking schools'),
    line: 'Number of schools linked',
    shows: '26',
    how: 'type',
    other: '27',
  },
  {
    says: 'the Erasmus project of three years',
    page: entryPage('projects', 'Erasmus'),
    line: 'End',
    shows: '31 August 2019',
    how: 'day',
    other: '31 12 2019',
    thenShows: '31 December 2019',
  },
  {
    says: 'audits of schools’ safeguarding policies by the advisory service',
    page: entryPage('safeguarding-audits', 'Overbeck Primary School'),
    line: 'Result',
    shows: 'Not yet appropriate',
    how: 'choose',
    other: 'Appropriate, with points to mend',
  },
  {
    says: 'who provides each school’s internet security, with the gaps',
    page: entryPage('filtering', 'Blackthorn Cross Church of England Primary School'),
    line: 'Filtering',
    shows: 'Not known',
    how: 'choose',
    other: 'Not in place',
  },
  {
    says: 'the e-safety subgroup, which owns the list',
    page: entryPage('filtering', 'Silverbeck Primary School'),
    line: 'List owned by',
    shows: 'E-safety subgroup',
    how: 'pick',
    other: 'Corporate Management Team',
  },
  {
    says: 'children who become e-safety champions within their schools',
    page: entryPage('e-safety-champions', 'Netherfold Primary School'),
    line: 'Children trained as champions',
    shows: '6',
    how: 'type',
    other: '7',
  },
];

const withCommunities: readonly Heard[] = [
  {
    says: 'the referral pathway',
    page: entryPage('referral-pathway', '3 Share'),
    line: 'Whom to tell',
    shows: 'Safeguarding front door of the council',
    how: 'type',
    other: 'First response team of the council',
  },
  {
    says: 'related vulnerabilities, as categories and without counts',
    page: entryPage('referral-pathway', 'Influence online'),
    line: 'Which of the two',
    shows: 'Related vulnerability',
    how: 'choose',
    other: 'Step of the pathway',
  },
  ...['training strategy', 'Community engagement', 'Safer Stronger', 'information sharing', 'elected members'].map(
    (area): Heard => ({
      says: `five areas for improvement: ${area}`,
      page: entryPage('needs', area),
      line: 'Kind',
      shows: 'Area for improvement',
      how: 'choose',
      other: 'Local need',
    }),
  ),
  {
    says: 'a round table that went well',
    page: entryPage('events', 'Round table · Feeling safe where we live'),
    line: 'Who was missing',
    shows: 'younger women',
    how: 'type',
    other: 'people under 25',
  },
  {
    says: 'more round tables planned across the county',
    page: entryPage('events', 'in other parts of the county'),
    line: 'Planned, held or cancelled',
    shows: 'Planned',
    how: 'choose',
    other: 'Cancelled',
  },
  {
    says: 'an all-member briefing in April',
    page: entryPage('events', 'Prevent for all members'),
    line: 'Day',
    shows: '24 April 2018',
    how: 'day',
    other: '23 4 2018',
    thenShows: '23 April 2018',
  },
  {
    says: 'the next conference in November',
    page: entryPage('events', 'Members as leaders in their communities'),
    line: 'Day',
    shows: '22 November 2018',
    how: 'day',
    other: '15 11 2018',
    thenShows: '15 November 2018',
  },
];

const comingAndCost: readonly Heard[] = [
  {
    says: 'whether the duty is on the corporate risk register: discussed, and the impact not known',
    page: entryPage('risks', 'Dovetail'),
    line: 'Is its impact known?',
    shows: 'Not known',
    how: 'choose',
    other: 'Known',
  },
];

/** The minute of 13 March 2018, thing by thing. */
export const everyThingHeard: readonly Heard[] = [
  ...words,
  ...oversight,
  ...withSchools,
  ...withCommunities,
  ...comingAndCost,
];
