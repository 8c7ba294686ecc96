import { expect, test } from 'vitest';
import { exampleContent } from '@due-regard/shared/reports/testing/example-content.ts';
import type { ReportContent } from '@due-regard/shared/reports/content.ts';
import { movedParts } from './moved-parts.ts';

function withFigure(words: string): ReportContent {
  const [first, ...others] = exampleContent.figures;
  return first === undefined ? exampleContent : { ...exampleContent, figures: [{ ...first, words }, ...others] };
}

test('a report that says what it said has moved in nothing', () => {
  expect(movedParts(exampleContent, structuredClone(exampleContent))).toEqual({ parts: [], figures: [] });
});

test('a figure that moved is told with what it was and is', () => {
  expect(movedParts(exampleContent, withFigure('217 of 240 schools in scope (90.4 %)')).figures).toEqual([
    'Schools reached by WRAP or an accepted equivalent: “216 of 240 schools in scope (90 %)” before, “217 of 240 schools in scope (90.4 %)” now',
  ]);
});

test('words, first page and what it is to be are named where they moved', () => {
  const { head, opening, sections } = exampleContent;
  const [training, ...others] = sections;
  const now: ReportContent = {
    ...exampleContent,
    head: { ...head, title: 'Another' },
    opening: { ...opening, ask: ['Hear again in June'] },
    sections: training === undefined ? others : [{ ...training, narrative: 'Nine schools are late.' }, ...others],
  };
  expect(movedParts(exampleContent, now)).toEqual({
    parts: ['What the report is to be', 'What we say, do not know and ask', 'Training'],
    figures: [],
  });
});
