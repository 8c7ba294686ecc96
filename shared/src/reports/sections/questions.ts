import { measureSentence } from '../../training/measure-sentences.ts';
import type { ReportBlock, ReportFigure } from '../content.ts';
import type { ReportFacts } from '../facts.ts';
import { workforceKey } from './training.ts';

interface Question {
  readonly question: string;
  /** Null where the records hold nothing to answer with. */
  readonly answer: (facts: ReportFacts) => string | null;
  readonly keys: readonly string[];
}

/** @source design, domain 5: questions members ask, which the report answers before they are asked */
const asked: readonly Question[] = [
  {
    question: 'Are all schools trained, and if not, what is known of the others?',
    answer: ({ training: { counts } }) => measureSentence(counts, 'reached'),
    keys: ['training.reached', 'training.upToDate'],
  },
  {
    question: 'Has the safeguarding lead of every school been trained?',
    answer: ({ training: { counts } }) => measureSentence(counts, 'dsl'),
    keys: ['training.dsl'],
  },
  {
    question: 'Is it on the corporate risk register?',
    answer: (facts) => sentencesOf(facts, 'risks'),
    keys: [],
  },
  {
    question: 'What does it cost, and who pays?',
    answer: (facts) => joined([sentencesOf(facts, 'funding'), sentencesOf(facts, 'spending')]),
    keys: [],
  },
  {
    question: 'What has become of our earlier recommendations?',
    answer: (facts) => sentencesOf(facts, 'recommendations'),
    keys: [],
  },
  {
    question: 'What events were there, and how many came?',
    answer: (facts) => sentencesOf(facts, 'events'),
    keys: [],
  },
  {
    question: 'Are the council’s own people trained?',
    answer: ({ training: { totals } }) =>
      totals.some(({ isWorkforce }) => isWorkforce) ? 'As the workforce was last counted:' : null,
    keys: [workforceKey],
  },
  {
    question: 'How is it handled online?',
    answer: (facts) => sentencesOf(facts, 'filtering'),
    keys: [],
  },
  {
    question: 'What shows that the plans are carried out?',
    answer: ({ plans: { counts } }) => (counts.total === 0 ? null : 'Of the actions of the plans:'),
    keys: ['plans.done', 'plans.checked', 'plans.overdue'],
  },
];

/** What members are likely to ask, each with its figure; a question that the records cannot answer says so. */
export function questionBlocks(facts: ReportFacts, figures: readonly ReportFigure[]): readonly ReportBlock[] {
  const known = new Set(figures.map(({ key }) => key));
  return asked.map(({ question, answer, keys }) => ({
    kind: 'question',
    question,
    answer: answer(facts) ?? 'None of the records that this report may draw on answers it.',
    keys: keys.filter((key) => known.has(key)),
  }));
}

function sentencesOf({ registers }: ReportFacts, code: string): string | null {
  const part = registers.find((one) => one.code === code);
  if (part === undefined) return null;
  return part.sentences.length === 0 ? null : part.sentences.join(' ');
}

function joined(parts: readonly (string | null)[]): string | null {
  const told = parts.filter((part) => part !== null);
  return told.length === 0 ? null : told.join(' ');
}
