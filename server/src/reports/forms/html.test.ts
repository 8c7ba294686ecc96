import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { ReportContent } from '@due-regard/shared/reports/content.ts';
import { exampleContent, exampleIssue } from '@due-regard/shared/reports/testing/example-content.ts';
import { longContent } from '@due-regard/shared/reports/testing/long-content.ts';
import { servedPolicyOf } from './html-style.ts';
import { reportHtml } from './html.ts';

const page = reportHtml({ content: exampleContent, issue: exampleIssue });

/** What is written, without what a browser folds. */
function wordsOf(html: string): string {
  return html
    .replaceAll(/<(style|title|desc)\b[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

test('the page says all that the report says, and of each figure what belongs to it', () => {
  const words = wordsOf(page);
  const { head, opening, figures } = exampleContent;
  const said = [
    head.title,
    head.authority,
    ...opening.say,
    ...opening.doNotKnow,
    ...opening.ask,
    ...figures.flatMap(({ label, words: inWords, scope, source, caveats }) => [
      label,
      inWords,
      scope,
      source,
      ...caveats,
    ]),
    'Amber Amber: at least one action is overdue.',
    'We wrote to each of them in February; we will call on them in April.',
    'Actions past the day that was promised, the latest first',
    'Three more are not published.',
    'Are all schools trained, and if not, since when?',
    'Demonstration: invented figures',
    exampleIssue.contentSha256,
  ];
  for (const one of said) expect(words).toContain(one);
});

test('the page holds no script, fetches nothing, and has no style but its own', () => {
  expect(page).not.toMatch(/<script|<link|<img|<iframe|\sstyle=|\son\w+=|url\(|@import|javascript:/i);
  expect(page.match(/<style>/g)).toHaveLength(1);
  expect(page.match(/https?:\/\/[^"\s]+/g)?.filter((address) => address !== 'http://www.w3.org/2000/svg')).toEqual([]);
});

test('the policy in the page, and under which it is served, allows its own style by its hash', () => {
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  expect(page).toContain(`content="${policy.replaceAll("'", '&#39;')}"`);
  expect(servedPolicyOf(page)).toBe(`${policy}; frame-ancestors 'none'`);
});

test('a page that was kept is served with the style of its day', () => {
  const old = `sha256-${'A'.repeat(43)}=`;
  expect(servedPolicyOf(page.replace(/sha256-[^&]+/, old))).toContain(`style-src '${old}';`);
});

test('the same report is the same page, byte for byte', () => {
  expect(reportHtml({ content: structuredClone(exampleContent), issue: exampleIssue })).toBe(page);
});

test('nothing that somebody typed becomes part of the page', () => {
  const typed = '<script>alert(1)</script>"\'&\u0000\uD800';
  const content: ReportContent = {
    ...longContent,
    head: { ...longContent.head, title: typed, authority: typed },
    opening: { say: [typed], doNotKnow: [typed], ask: [typed] },
    sections: longContent.sections.map((section) => ({ ...section, key: typed, title: typed, narrative: typed })),
  };
  const hostile = reportHtml({ content, issue: null });
  expect(hostile).not.toContain('<script>');
  expect(hostile).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;\uFFFD\uFFFD');
  expect(hostile.isWellFormed()).toBe(true);
});

test('every link within the page leads to a place that is there once', () => {
  for (const html of [page, reportHtml({ content: longContent, issue: null })]) {
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  }
});

test('a draft, and what is not for publication, say so at the head of the page', () => {
  const { head } = exampleContent;
  const exempt: ReportContent = {
    ...exampleContent,
    head: { ...head, publication: 'exempt', exemption: { paragraph: '2', interest: 'A person could be known.' } },
  };
  const [, header = ''] = /<header>([\s\S]*?)<\/header>/.exec(reportHtml({ content: exempt, issue: null })) ?? [];
  expect(wordsOf(header)).toContain('Draft: not issued');
  expect(wordsOf(header)).toContain('Exempt: not for publication. Paragraph 2: information likely to reveal');
  expect(wordsOf(/<header>([\s\S]*?)<\/header>/.exec(page)?.[1] ?? '')).not.toContain('Draft');
});

test('what officers wrote is told apart from what the records say', () => {
  const words = wordsOf(page);
  const [whose, written, records] = [
    'In the officers’ words',
    'Ten schools have not answered.',
    'From the records',
  ].map((one) => words.indexOf(one));
  expect(whose).toBeGreaterThan(0);
  expect(written).toBeGreaterThan(whose ?? 0);
  expect(records).toBeGreaterThan(written ?? 0);
  expect(words.match(/In the officers’ words/g)).toHaveLength(1);
});

test('a figure that answers a question is led to where it is printed, and printed where it is not', () => {
  const answers = exampleContent.sections.filter(({ key }) => key === 'questions');
  const alone = reportHtml({ content: { ...exampleContent, sections: answers }, issue: null });
  expect(page).toContain('href="#figure-training-reached"');
  expect(alone).not.toContain('href="#figure-training-reached"');
  expect(wordsOf(alone)).toContain('216 of 240 schools in scope (90 %) Scope Open state-funded schools');
});
