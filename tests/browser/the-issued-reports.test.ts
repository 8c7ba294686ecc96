import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { axeFaults } from './world/axe.ts';
import { sceneFor } from './world/scene.ts';
import { paper } from './world/views.ts';
import { demonstration } from './world/world.ts';

/** What the committee heard on 13 March 2018, as its report has it. */
const heard: readonly (readonly [says: string, inWords: string | RegExp])[] = [
  ['the definition of terrorism', 'a political, religious, racial or ideological cause'],
  ['the definition of extremism', 'fundamental British values'],
  ['the four strands', /Prepare[\s\S]*Prevent[\s\S]*Protect[\s\S]*Pursue/],
  ['the aim of Prevent', 'Keeping vulnerable people from being drawn into terrorism'],
  ['the strategies of the government', 'Counter-terrorism strategy (CONTEST) of 2011'],
  ['the legal duty of the council', 'Counter-Terrorism and Security Act 2015, section 26'],
  ['good practice recognised by the Home Office', /The Channel panel\s+Good practice\s+Home Office/],
  [
    'the board, which monitors progress every six months',
    /Safer Stronger Ridgeway Partnership Board\s+Partnership board\s+Every 6 months/,
  ],
  [
    'a strategy agreed in 2016 and to be refreshed by December 2018',
    /Prevent strategy[\s\S]*21 July 2016[\s\S]*31 December 2018/,
  ],
  ['the consultation on the Safer Stronger strategy, of its own', '1 July 2018 to 30 September 2018'],
  ['information on Prevent on the intranet for staff', 'Prevent on the intranet'],
  [
    'more systematic sharing of information for the risk assessment',
    'More systematic information sharing for the risk assessment',
  ],
  ['two action plans', /Partnership Prevent action plan[\s\S]*Council Prevent action plan/],
  ['the work under the strategy, divided between the partnerships', 'District community safety partnerships'],
  ['recommendation 1: a yearly update to the committee', 'the committee should receive an annual update on Prevent'],
  ['recommendation 2: a yearly update to Cabinet', 'an annual progress update on Prevent should go to Cabinet'],
  ['90 % of schools reached, of an aim of all', '216 of 240 schools (90 %)'],
  [
    'what is known of the remaining tenth',
    '14 report other training we are checking and 10 have not answered; the aim is all 240',
  ],
  [
    'safeguarding leads in every school',
    "Every school's safeguarding lead has had WRAP (240 of 240, advisory service list, 1 March)",
  ],
  ['26 linked schools, funded by the Home Office', /Linking schools\s+Home Office[\s\S]*26 schools are linked/],
  ['the linking of schools seen as best practice', /links schools across the county\s+Best practice\s+Home Office/],
  [
    'the Erasmus project of three years',
    /Erasmus project on teaching resources[\s\S]*1 September 2016\s+31 August 2019/,
  ],
  ['audits of schools’ safeguarding policies', 'Education Safeguarding Advisory Service audits schools'],
  [
    'who provides each school’s internet security, with the gaps',
    'A list of all schools and who provides their internet security is kept, and gaps are being looked at',
  ],
  ['the e-safety subgroup, which owns the list', 'E-safety subgroup of the Ridgeway Safeguarding Children Board'],
  ['children who become e-safety champions', 'e-safety champions'],
  ['the referral pathway', 'Safeguarding front door of the council'],
  ['related vulnerabilities, without counts', 'Related vulnerability'],
  ['improvement: training strategy', 'A more focused training strategy'],
  ['improvement: community engagement', 'Community engagement that removes the stigma around Prevent'],
  ['improvement: the Safer Stronger strategy', 'The Safer Stronger strategy refreshed, with a consultation from July'],
  ['improvement: members as leaders', 'A stronger part for elected members as leaders in their communities'],
  [
    'a round table that went well, and who was missing',
    /Round table · Feeling safe where we live\s+20 February 2018\s+40[\s\S]*younger women/,
  ],
  ['more round tables planned across the county', 'Feeling safe where we live, in other parts of the county'],
  ['an all-member briefing in April', /Prevent for all members\s+24 April 2018/],
  ['the next conference in November', /Members as leaders in their communities\s+22 November 2018/],
  [
    'whether it is on the corporate risk register',
    'senior managers have discussed it, no corporate-risk entry is recorded',
  ],
  ['who discussed it', 'It has been discussed by the corporate management team and the chief executive'],
  ['£5,800 for introducing the duty, and nothing since', '£5,800 (1 grant), 2015 to 2016, and nothing recorded since'],
  ['Dovetail by the end of the year', /Dovetail\s+31 December 2018/],
  ['Dovetail: unclear what it would mean', 'We do not know what Dovetail will mean here or cost'],
  ['whether resources limit effectiveness', 'Is the level of resource limiting effectiveness?'],
  ['other duties, such as those under the Modern Slavery Act', 'Prevent; Modern Slavery'],
  ['the part of elected members as leaders', 'Elected members as community leaders'],
];

/** What was not known or not there on 13 March 2018. */
const later = [
  '6,093',
  '27 March 2018',
  '214 of 240',
  'Annual Assurance Statement',
  'Annual assurance statement',
  '5 September 2018',
  '12 April 2019',
];

/** What Cabinet was told on 10 June 2019. */
const told: readonly (readonly [says: string, inWords: string | RegExp])[] = [
  [
    '82 % of the workforce trained at 31 March 2019',
    /82 % of the people of County council workforce \(3,936 of 4,800\) were trained at 31 March 2019, e-learning counted, 71 days before/,
  ],
  ['recommendation 2 satisfied, 89 days late', 'Satisfied on 10 June 2019, 89 days late'],
  ['recommendation 1: no report recorded', 'No report recorded: it was due by 13 March 2019, 89 days ago'],
  ['three lines to say', 'The count includes e-learning and was 71 days old'],
  ['the decisions asked', 'Ask that the yearly update goes to the select committee'],
];

describeInBrowser('the reports that were issued', (openBrowser) => {
  const scene = sceneFor(openBrowser);

  async function read(number: string): Promise<{ readonly page: Page; readonly text: string }> {
    const { world, rooms } = await scene().lived();
    const { page } = await rooms.withoutScript();
    const answer = await page.goto(`${world.base}/published/${demonstration}/${number}`);
    expect(answer?.status()).toBe(200);
    return { page, text: await page.locator('body').innerText() };
  }

  test('the committee’s report of 13 March 2018 says each thing of the minute, to whoever has no account', async () => {
    const { page, text } = await read('2018-01');
    const missing = heard.filter(([, words]) =>
      typeof words === 'string' ? !text.includes(words) : !words.test(text),
    );
    expect(missing.map(([says]) => says)).toEqual([]);
    expect(text).toContain('Demonstration: invented figures');
    expect(text).toMatch(/Standing\s+Issue 2018-01, 13 March 2018/);
    expect(text).toContain('issue 2018-01, issued on 13 March 2018; its files were made on ');
    expect(await page.locator('h1').innerText()).toBe('Prevent duty: annual report to the select committee');
  });

  test('nothing stands in it that was published, corrected or made later', async () => {
    const { text } = await read('2018-01');
    expect(later.filter((words) => text.includes(words))).toEqual([]);
    expect(text).toContain('No national figure that we have read had been published by this day.');
  });

  test('Cabinet’s report of 10 June 2019 says each thing of the sequel, and ends with what to say and to decide', async () => {
    const { text } = await read('2019-01');
    const missing = told.filter(([, words]) =>
      typeof words === 'string' ? !text.toLowerCase().includes(words.toLowerCase()) : !words.test(text),
    );
    expect(missing.map(([says]) => says)).toEqual([]);
    expect(text.indexOf('Lines to say')).toBeGreaterThan(text.indexOf('Figures'));
    expect(text.indexOf('What we ask of you')).toBeGreaterThan(text.indexOf('Lines to say'));
  });
});

describeInBrowser('a report that anybody may read', (openBrowser) => {
  const scene = sceneFor(openBrowser);

  /** As somebody meets it who has no account. */
  async function open(path: string): Promise<Page> {
    const { world, rooms } = await scene().lived();
    const { page } = await rooms.visitor('nobody');
    await page.goto(`${world.base}/published/${demonstration}${path}`);
    return page;
  }

  test.each(['/2018-01', '/2019-01', ''])(
    'passes the checks of accessibility and fits a telephone and paper: %s',
    async (path) => {
      const page = await open(path);
      expect(await axeFaults(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 700 });
      expect(await axeFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize(paper);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(paper.width);
      expect(await page.evaluate(clippedCharts)).toEqual([]);
      await page.close();
    },
  );

  test('is led to from the list of public reports, and its files from there too', async () => {
    const page = await open('');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Figures, CSV: issue 2018-01' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('prevent-committee-ridgeway-county-council-2018-03-13-2018-01.csv');
    await page.getByRole('link', { name: /annual report to the select committee/ }).click();
    await page.waitForURL(/2018-01$/);
    await page.close();
  });

  test('answers as if it had never been where it is none for everybody', async () => {
    const { world } = await scene().lived();
    for (const path of [`${demonstration}/2018-99`, `${demonstration}/2018-01/exe`, '123'])
      expect([path, (await fetch(`${world.base}/published/${path}`)).status]).toEqual([path, 404]);
  });
});

/** Runs in the page. @returns the messages of charts that reach beyond what holds them */
function clippedCharts(): readonly string[] {
  return [...document.querySelectorAll('svg[role="img"]')]
    .filter((svg) => svg.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .map((svg) => svg.querySelector('title')?.textContent ?? '');
}
