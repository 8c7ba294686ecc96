import { expect, test } from 'vitest';
import type { ReportContent, ReportFigure } from './content.ts';
import { colophonLines, figureFacts, headFacts, paragraphsOf, spokenParts, standingOf } from './paper-words.ts';
import { exampleContent, exampleIssue } from './testing/example-content.ts';

const draft = { content: exampleContent, issue: null };
const issued = { content: exampleContent, issue: exampleIssue };

test('a report says first where it goes, of what time it tells, who may read it and whether it is issued', () => {
  expect(headFacts(issued)).toEqual([
    ['For', 'Transport, Environment and Communities Select Committee, 13 March 2018'],
    ['Reports on', '14 March 2017 to 13 March 2018'],
    ['Figures as at', '13 March 2018, as known on that day'],
    ['May be read by', 'Public'],
    ['Standing', 'Issue 2018-01, 13 March 2018'],
    ['Corrects', 'Issue 2017-03: Two schools were counted twice'],
  ]);
  expect(headFacts(draft)).toContainEqual(['Standing', 'Draft: not issued']);
});

test('a report for a meeting whose day is not known yet names the meeting', () => {
  const head: ReportContent['head'] = { ...exampleContent.head, meeting: { body: 'Cabinet', on: null } };
  expect(headFacts({ content: { ...exampleContent, head }, issue: null })[0]).toEqual([
    'For',
    'Cabinet, its day not said',
  ]);
});

test('an exempt report names its paragraph and why it is exempt', () => {
  const head: ReportContent['head'] = {
    ...exampleContent.head,
    knownAt: null,
    meeting: null,
    corrects: null,
    publication: 'exempt',
    exemption: { paragraph: '7', interest: 'It would tell what is looked into.' },
  };
  expect(headFacts({ content: { ...exampleContent, head }, issue: null })).toEqual([
    ['Reports on', '14 March 2017 to 13 March 2018'],
    ['Figures as at', '13 March 2018'],
    [
      'May be read by',
      'Exempt: members in private session. Paragraph 7: action in connection with the prevention, investigation or prosecution of crime. It would tell what is looked into.',
    ],
    ['Standing', 'Draft: not issued'],
  ]);
});

test('the last lines of an issue say by what it is found and how its text is checked; a draft says that it is one', () => {
  const lines = colophonLines(issued).join('\n');
  expect(lines).toContain('issue 2018-01, issued on 13 March 2018; its files were made on 13 March 2018 at 09:30 UTC');
  expect(lines).toContain(`entry 1204, whose hash is ${exampleIssue.head}`);
  expect(lines).toContain(exampleIssue.contentSha256);
  expect(colophonLines(draft)).toEqual(['Draft: not issued. Its words and figures may change until it is.']);
  expect([standingOf(issued), standingOf(draft)]).toEqual(['Issue 2018-01', 'Draft: not issued']);
});

test('what has nothing to say has no heading', () => {
  const opening = { say: ['One.'], doNotKnow: [], ask: ['Note it'] };
  const { before, after } = spokenParts({ ...exampleContent, opening });
  expect(before.map(({ title }) => title)).toEqual(['What we say', 'What we ask of you']);
  expect(after).toEqual([]);
});

test('a page for Cabinet ends with the lines to say and what is asked', () => {
  const { before, after } = spokenParts({ ...exampleContent, linesToSay: ['One.', 'Two.', 'Three.'] });
  expect(before.map(({ title }) => title)).toEqual(['What we say', 'What we do not know']);
  expect(after.map(({ title }) => title)).toEqual(['Lines to say', 'What we ask of you']);
});

test('a blank line begins a paragraph, whatever ends a line', () => {
  expect(paragraphsOf('One\nand on\r\n\r\n \r\nTwo\n\n')).toEqual(['One\nand on', 'Two']);
  expect(paragraphsOf(' \n\n ')).toEqual([]);
});

test('no figure is printed without its scope, day, source and caveats', () => {
  const [reached] = exampleContent.figures;
  expect(reached === undefined ? [] : figureFacts(reached)).toEqual([
    ['Scope', 'Open state-funded schools, nursery schools, pupil-referral units and special schools included'],
    ['As at', '13 March 2018'],
    ['Source', 'Advisory service list, the latest told on 1 March 2018'],
    ['Caveat', 'Demonstration: invented figures.'],
    ['Caveat', 'The newest register is of 1 September 2017.'],
  ]);
});

test('the counts of a figure are printed where its words leave them out', () => {
  const factsOf = (figure: Partial<ReportFigure>): unknown =>
    exampleContent.figures.slice(0, 1).flatMap((first) => figureFacts({ ...first, ...figure }))[0];
  expect(factsOf({ words: 'nine in ten schools' })).toEqual(['Counted', '216 of 240']);
  expect(factsOf({ words: '£5,800', numerator: 5800, denominator: null })).not.toContain('Counted');
  expect(factsOf({ words: 'none yet', numerator: 0, denominator: null })).toEqual(['Counted', '0']);
  expect(factsOf({ words: 'not known', numerator: null })).not.toContain('Counted');
});
