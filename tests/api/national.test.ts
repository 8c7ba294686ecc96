import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nationalApi } from '@due-regard/shared/national/api.ts';
import type { NationalReply } from '@due-regard/shared/national/api.ts';
import { roles } from '@due-regard/shared/people/role.ts';
import { describeWithShared } from '../support/shared-data.ts';
import { freshApp, problemOf, replyOf } from '../support/test-app.ts';

const world = freshApp();
const published = '2026-01-31';

async function context(query: string, cookie?: string): Promise<NationalReply> {
  const own = cookie ?? (await world.app.signInAs(['viewer']));
  return replyOf(nationalApi.context, world.app.send('GET', `/api/999/national${query}`, { cookie: own }));
}

const agreement = {
  assessedOn: '2026-01-12',
  assessmentReference: 'DPIA 2026/4',
  agreedBy: 'Home Office, data owner',
  agreedOn: '2026-02-03',
  agreementReference: 'Letter of 3 February 2026',
};

/** The total of a series in each year that has one. */
function yearsOf({ tables }: NationalReply, seriesId: string): readonly (readonly [number, number])[] {
  return tables
    .flatMap(({ figures }) => figures)
    .filter((figure) => figure.seriesId === seriesId)
    .map(({ year, value }) => [year, value] as const);
}

describe('national figures', () => {
  test('are in no paper of a day before they were published', async () => {
    for (const query of ['?asAt=2018-03-13', '?asAt=2018-03-26', '?asAt=2018-06-01&knownAt=2018-03-13']) {
      const { tables, charts, sources, latestOn } = await context(query);
      expect([tables, charts, sources, latestOn]).toEqual([[], [], [], null]);
    }
    const next = await context('?asAt=2018-03-27');
    expect([yearsOf(next, 'referrals'), yearsOf(next, 'adopted')]).toEqual([[[2017, 6093]], [[2017, 332]]]);
  });

  test('are as first published until they were revised, and then carry both', async () => {
    const before = await context('?asAt=2020-11-25');
    expect([yearsOf(before, 'referrals'), yearsOf(before, 'adopted')]).toEqual([
      [
        [2017, 6093],
        [2019, 5738],
      ],
      [
        [2017, 332],
        [2019, 561],
      ],
    ]);
    const after = await context('?asAt=2020-11-26');
    const figure = after.tables[0]?.figures.find(({ year }) => year === 2019);
    expect([figure?.value, figure?.published, figure?.first?.value, figure?.first?.day]).toEqual([
      5737,
      'revised',
      5738,
      '2019-12-19',
    ]);
    const knownThen = await context('?asAt=2025-12-31&knownAt=2020-11-25');
    expect(yearsOf(knownThen, 'referrals')).toEqual(yearsOf(before, 'referrals'));
  });
});

describe('national figures in charts', () => {
  test('leave years that nobody read as gaps, and draw no line to those that are counted anew', async () => {
    const { charts } = await context(`?asAt=${published}`);
    const [referrals, channel] = charts;
    expect(referrals?.years).toEqual([2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025]);
    expect(referrals?.series[0]?.figures.map((figure) => figure?.value ?? null)).toEqual([
      6093,
      null,
      5737,
      6287,
      4915,
      6406,
      6817,
      6922,
      8778,
    ]);
    expect([referrals?.breaksBefore, channel?.breaksBefore]).toEqual([[8], [8]]);
    expect(channel?.series[1]?.figures.map((figure) => figure?.value ?? null)).toEqual([
      332,
      null,
      556,
      697,
      688,
      null,
      null,
      512,
      1472,
    ]);
    const said = charts.map(({ message }) => message).join(' ');
    expect(said).not.toMatch(/\b(rose|fell|record|more than|fewer|increase|decrease)\b/);
  });

  test('show one region, the South East, as one answer in Parliament gave it', async () => {
    const none = await context('?asAt=2024-12-26');
    expect(yearsOf(none, 'south-east')).toEqual([]);
    const there = await context('?asAt=2024-12-27');
    expect(yearsOf(there, 'south-east').map(([, value]) => value)).toEqual([867, 774, 1115, 1106, 1200]);
  });
});

describe('each national figure', () => {
  test('gives a share of those of whom the thing is known, and else none', async () => {
    const { tables } = await context(`?asAt=${published}`);
    const shares = new Map(
      tables.flatMap(({ figures }) =>
        figures.map(({ seriesId, year, of, share }) => [`${seriesId} ${String(year)}`, [of, share]] as const),
      ),
    );
    expect(shares.get('male 2021')).toEqual([4913, 87.8]);
    expect(shares.get('concern-2025-islamist 2025')).toEqual([8769, 9.9]);
    expect(shares.get('age-20-or-under 2020')).toEqual([null, null]);
  });

  test('names the page on which it was read, press and others as such', async () => {
    const { tables, sources } = await context(`?asAt=${published}`);
    const byId = new Map(sources.map((source) => [source.id, source]));
    for (const figure of tables.flatMap(({ figures }) => figures)) {
      expect(byId.get(figure.source)?.address).toMatch(/^https?:\/\//);
      expect(figure.day <= published).toBe(true);
    }
    expect(byId.get('independent-2025')?.kind).toBe('press');
    expect(byId.get('training-trust-2019')?.kind).toBe('other');
    expect(byId.get('release-2024')?.kind).toBe('release');
  });

  test('is no projection on a day after today: what is published is not foretold', async () => {
    const { dates } = await context('?asAt=2030-01-01');
    expect(dates.projection?.words).toContain('Nothing is foretold');
  });

  test('is refused for a date that is no day', async () => {
    const cookie = await world.app.signInAs(['viewer']);
    const { code } = await problemOf(world.app.send('GET', '/api/999/national?asAt=2018-02-30', { cookie }));
    expect(code).toBe('bad-request');
  });
});

describe('what is said of local Channel figures', () => {
  test('is one sentence, the same to every role and of every council, with Channel on or off', async () => {
    const chair = await world.app.signInAs(['channel'], '998');
    const on = await world.app.send('POST', '/api/998/channel/on', { cookie: chair, body: agreement });
    expect(on.ok).toBe(true);
    const answers = await Promise.all(
      roles.flatMap((role) =>
        ['999', '998'].map(async (authority) => {
          const cookie = await world.app.signInAs([role], authority);
          const answer = await world.app.send('GET', `/api/${authority}/national?asAt=${published}`, { cookie });
          return answer.text();
        }),
      ),
    );
    expect(new Set(answers).size).toBe(1);
    const { localWords } = await context(`?asAt=${published}`);
    expect(localWords).toBe('Local Channel figures may be withheld; the information officer decides each request.');
  });
});

describe('national figures as a file', () => {
  async function file(query: string): Promise<string> {
    const cookie = await world.app.signInAs(['viewer']);
    const answer = await world.app.send('GET', `/api/999/national/file?${query}`, { cookie });
    expect(answer.status).toBe(200);
    return answer.text();
  }

  test('hold every number with its source, and what they are not', async () => {
    const text = await file(`asAt=${published}&format=csv`);
    const reply = await context(`?asAt=${published}`);
    for (const { name, year, value } of reply.tables.flatMap(({ figures }) => figures))
      expect(text).toMatch(new RegExp(`"?${name.replaceAll(/[()]/g, '.')}"?,${String(year)},${String(value)},`));
    for (const { address } of reply.sources) expect(text).toContain(address);
    expect(text).toContain('Local Channel figures may be withheld; the information officer decides each request.');
    expect(text).toContain('They are no figures of this council.');
    expect(text).not.toContain('[c]');
  });

  test('hold nothing that was not yet published, and come in every form', async () => {
    expect(await file('asAt=2018-03-13&format=csv')).not.toMatch(/\b(6093|332|8778)\b/);
    for (const format of ['ods', 'xlsx']) expect(await file(`asAt=2018-03-13&format=${format}`)).toMatch(/^PK/);
  });
});

describeWithShared('national figures that were gathered before', (pathOf) => {
  test('are all here, each with the same denominator and the same address', async () => {
    const text = readFileSync(pathOf('data/prevent-statistics/prevent_headlines_2016-17_to_2024-25.csv'), 'utf8');
    // No cell of it is quoted.
    const gathered = text
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(','));
    const { tables, sources } = await context(`?asAt=${published}`);
    const here = tables.flatMap(({ figures }) =>
      figures.map(({ year, value, of, source }) =>
        [year, value, of, sources.find(({ id }) => id === source)?.address].join(' '),
      ),
    );
    const there = gathered.map(([years = '', _measure, _breakdown, value, of, source = '']) =>
      [`20${years.slice(-2)}`, value, of, source.replace(/ \(.*$/, '')].join(' '),
    );
    expect(there).toHaveLength(53);
    expect(there.filter((figure) => !here.includes(figure))).toEqual([]);
    // Those of the region, and of what was published first, come from elsewhere.
    expect(here.length - new Set(there).size).toBe(5);
  });
});
