import { longDate } from '../../calendar/words.ts';
import { percentage } from '../../measure/percentage.ts';
import { counted } from '../../measure/words.ts';
import type { ReportOpening } from '../content.ts';
import type { Narrative, ReportFacts } from '../facts.ts';
import { linesOf } from '../narrative.ts';
import { linesMeaning, nameOf } from './register-lines.ts';

/** The first two pages, made of the data: what we say, what we do not know, what we ask of you. */
export function openingOf(facts: ReportFacts, narrative: Narrative): ReportOpening {
  const doNotKnow = doNotKnowOf(facts);
  const told = facts.head.kind === 'cabinet' ? onOnePage(doNotKnow) : doNotKnow;
  return { say: sayOf(facts), doNotKnow: told, ask: askOf(facts, narrative) };
}

const mostOnOnePage = 4;

/** What does not fit is not left out in silence. */
function onOnePage(sentences: readonly string[]): readonly string[] {
  const more = sentences.length - mostOnOnePage;
  if (more <= 0) return sentences;
  return [
    ...sentences.slice(0, mostOnOnePage),
    `${counted(more, ['more thing is', 'more things are'])} not known, for which this page has no room.`,
  ];
}

function sayOf({ sentences, training: { totals } }: ReportFacts): readonly string[] {
  const workforce = totals.find(({ isWorkforce }) => isWorkforce);
  return [...sentences, ...(workforce === undefined ? [] : [workforceSentence(workforce)])];
}

type Workforce = ReportFacts['training']['totals'][number];

function workforceSentence({ name, trained, inPost, countedOn, includesELearning, ageDays }: Workforce): string {
  const age = ageDays === 0 ? '' : `, ${String(ageDays)} days before the day of this report`;
  return `${percentage(trained, inPost)} of the people of ${name} (${trained.toLocaleString('en-GB')} of ${inPost.toLocaleString('en-GB')}) were trained at ${longDate(countedOn)}, e-learning ${includesELearning ? 'counted' : 'not counted'}${age}.`;
}

function doNotKnowOf(facts: ReportFacts): readonly string[] {
  const { reached, upToDate } = facts.training.counts;
  const { counts } = facts.duty;
  const { byClass } = facts.plans.counts;
  const untouched = counts.asked - counts.lookedAt;
  return [
    reached.noAnswer > 0 &&
      `${schools(reached.noAnswer)} ${one(reached.noAnswer, 'has', 'have')} not answered whether their staff were trained.`,
    reached.checking > 0 &&
      `${schools(reached.checking)} ${one(reached.checking, 'says', 'say')} other training was done; whether it counts is being checked.`,
    upToDate.noAnswer > reached.noAnswer &&
      `Of ${schools(upToDate.noAnswer)} it is not known whether staff and safeguarding lead are both up to date.`,
    untouched > 0 && `${counted(untouched, ['obligation has', 'obligations have'])} not been looked at yet.`,
    byClass['said-done'] > 0 &&
      `${counted(byClass['said-done'], ['action is', 'actions are'])} said done with nothing on record that shows it.`,
    byClass.stale > 0 &&
      `Of ${counted(byClass.stale, ['action', 'actions'])} nothing has been entered for longer than the plan is reviewed.`,
    ...linesMeaning(facts, 'risks', ['attention']).map(
      (risk) => `The impact of the risk “${nameOf(risk)}” is not known.`,
    ),
    ...linesMeaning(facts, 'needs', ['bad']).map((need) => `Nothing answers yet: ${nameOf(need)}.`),
    ...registerSentences(facts, 'filtering'),
  ].filter((sentence) => typeof sentence === 'string');
}

/** Of these the gaps are the news. */
function registerSentences({ registers }: ReportFacts, code: string): readonly string[] {
  return registers.find((part) => part.code === code)?.sentences.slice(0, 1) ?? [];
}

/** What officers ask; where they wrote nothing, what the records say is owed. */
function askOf(facts: ReportFacts, narrative: Narrative): readonly string[] {
  const written = linesOf(narrative['ask']);
  if (written.length > 0) return written;
  const { counts, elsewhere } = facts.plans;
  const overdue = counts.byClass.overdue + elsewhere.overdue;
  const { to } = facts.head;
  return [
    'Note this report, and what it says is not known.',
    ...(overdue === 0
      ? []
      : [
          `Hear why ${counted(overdue, ['action is', 'actions are'])} overdue, and by when ${one(overdue, 'it', 'they')} will be done.`,
        ]),
    ...linesMeaning(facts, 'recommendations', ['bad']).map(
      (line) => `Say what is wanted now of the recommendation “${nameOf(line)}”: ${String(line.cells.at(-1) ?? '')}.`,
    ),
    ...linesMeaning(facts, 'asks', ['attention', 'bad']).map(
      (line) => `Support what others are asked: “${nameOf(line)}”.`,
    ),
    `Say by when another report is wanted; this one reports up to ${longDate(to)}.`,
  ];
}

function schools(count: number): string {
  return counted(count, ['school', 'schools']);
}

function one(count: number, single: string, several: string): string {
  return count === 1 ? single : several;
}
