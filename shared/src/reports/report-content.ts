import type { ReportBlock, ReportContent, ReportFigure, ReportSection } from './content.ts';
import type { Narrative, ReportFacts } from './facts.ts';
import { kindRules } from './kinds.ts';
import { linesOf } from './narrative.ts';
import { outlines, sectionRules } from './outline.ts';
import type { SectionKey } from './outline.ts';
import { changedBlocks } from './sections/changed.ts';
import { dutyBlocks, dutyFigures, venuesBlocks } from './sections/duty.ts';
import { bodyBlocks, channelBlocks, documentBlocks } from './sections/governance.ts';
import { nationalBlocks } from './sections/national.ts';
import { openingOf } from './sections/opening.ts';
import { planBlocks, planFigures } from './sections/plans.ts';
import { questionBlocks } from './sections/questions.ts';
import { linesOfRegister, nameOf } from './sections/register-lines.ts';
import { registerBlocks } from './sections/registers.ts';
import { trainingBlocks, trainingFigures, workforceKey } from './sections/training.ts';

/**
 * What a report says: made of the facts and of what officers wrote, and of nothing else. The same facts and words give
 * the same content for ever.
 */
export function reportContent(facts: ReportFacts, narrative: Narrative): ReportContent {
  const figures = [...trainingFigures(facts), ...planFigures(facts), ...dutyFigures(facts)];
  const { kind } = facts.head;
  const printed = kind === 'cabinet' ? figures.filter(({ key }) => onOnePage.has(key)) : figures;
  const sections = outlines[kind].map((key) => sectionOf(key, { facts, narrative, figures: printed }));
  return {
    head: facts.head,
    opening: openingOf(facts, narrative),
    sections: kind === 'cabinet' ? onePage(facts, printed) : sections,
    figures: printed,
    linesToSay: kind === 'cabinet' ? linesToSay(facts, narrative) : [],
  };
}

/** The figures of the one page for Cabinet. */
const onOnePage = new Set([
  'training.reached',
  'training.dsl',
  workforceKey,
  'plans.done',
  'plans.overdue',
  'duty.met',
]);

interface Making {
  readonly facts: ReportFacts;
  readonly narrative: Narrative;
  readonly figures: readonly ReportFigure[];
}

function sectionOf(key: SectionKey, { facts, narrative, figures }: Making): ReportSection {
  const { title, registers } = sectionRules[key];
  const words = narrative[key] ?? null;
  const blocks = [...ownBlocks(key, facts, figures), ...registerBlocks(facts, registers)];
  // A heading with nothing under it would leave the reader to guess why.
  const nothing: ReportBlock = { kind: 'words', text: 'Nothing is recorded that a report of this level may tell.' };
  return { key, title, narrative: words, blocks: blocks.length === 0 && words === null ? [nothing] : blocks };
}

function ownBlocks(key: SectionKey, facts: ReportFacts, figures: readonly ReportFigure[]): readonly ReportBlock[] {
  switch (key) {
    case 'purpose':
      return [{ kind: 'words', text: kindRules[facts.head.kind].purpose }];
    case 'background':
      return [{ kind: 'words', text: lawWords }];
    case 'national':
      return nationalBlocks(facts);
    case 'governance':
      return bodyBlocks(facts);
    case 'plans':
      return planBlocks(facts);
    case 'training':
      return trainingBlocks(facts);
    case 'schools':
      return venuesBlocks(facts);
    case 'channel':
      return channelBlocks();
    case 'duty':
      return dutyBlocks(facts);
    case 'changed':
      return changedBlocks(facts, figures);
    case 'questions':
      return questionBlocks(facts, figures);
    case 'papers':
      return documentBlocks(facts);
    default:
      return [];
  }
}

const lawWords =
  'Section 26 of the Counter-Terrorism and Security Act 2015 asks the council, in exercising its functions, to have due regard to the need to prevent people from being drawn into terrorism (our paraphrase, check the source).';

/** One side of paper: the figures, what is to be minded of several of them once, and what became of recommendations. */
function onePage(facts: ReportFacts, figures: readonly ReportFigure[]): readonly ReportSection[] {
  const minded = figures.flatMap(({ caveats }) => caveats);
  const ofSeveral = [...new Set(minded.filter((caveat, index) => minded.indexOf(caveat) !== index))];
  const asked = linesOfRegister(facts, 'recommendations');
  return [
    {
      key: 'figures',
      title: 'Figures',
      narrative: null,
      blocks: [
        { kind: 'figures', keys: figures.map(({ key }) => key), saidBelow: ofSeveral },
        ...(ofSeveral.length === 0
          ? []
          : [{ kind: 'words', text: `Of several of these: ${ofSeveral.join(' ')}` } as const]),
      ],
    },
    ...(asked.length === 0
      ? []
      : [
          {
            key: 'recommendations',
            title: sectionRules.recommendations.title,
            narrative: null,
            blocks: [
              {
                kind: 'list',
                items: asked.map((line) => `${nameOf(line)}: ${String(line.cells.at(-1) ?? '')}`),
              } as const,
            ],
          },
        ]),
  ];
}

/** Three lines: what officers wrote, else the first of what we say. */
function linesToSay({ sentences }: ReportFacts, narrative: Narrative): readonly string[] {
  const written = linesOf(narrative['lines']);
  return (written.length > 0 ? written : sentences).slice(0, 3);
}
