import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '../calendar/iso-date.ts';
import type { Role } from '../people/role.ts';
import { publications } from '../evidence/publication.ts';
import { deadlineKinds, deadlineOf } from './deadline.ts';
import type { Deadline } from './deadline.ts';
import { digestLetter, digestSubject } from './digest-letter.ts';
import { digestOf, mostRows } from './digest.ts';
import type { Digest, DigestAsked } from './digest.ts';

const day = isoDate('2018-03-13');

function due(id: string, dueOn: string, more: Partial<Deadline> = {}): Deadline {
  return deadlineOf({
    kind: 'action',
    subject: { kind: 'action', id },
    what: 'Action due',
    title: `Action ${id}`,
    dueOn: isoDate(dueOn),
    publication: 'officers',
    ownerUser: 'me',
    ...more,
  });
}

function ask(deadlines: readonly Deadline[], more: Partial<DigestAsked> = {}): Digest | undefined {
  const here = new Map<string, readonly Role[]>([
    ['me', ['officer']],
    ['lead', ['lead']],
  ]);
  return digestOf({ deadlines, here, userId: 'me', day, told: new Set(), isSummaryDue: false, ...more });
}

function titles(digest: Digest | undefined): readonly (readonly string[])[] {
  return digest?.groups.map(({ group, rows }) => [group, ...rows.map(({ title }) => title)]) ?? [];
}

describe('what a person is mailed', () => {
  test('is grouped: overdue, due within seven days, due within thirty', () => {
    const mine = [
      due('a', '2018-03-12'),
      due('b', '2018-03-13'),
      due('c', '2018-03-20'),
      due('d', '2018-03-21'),
      due('e', '2018-04-12'),
      due('f', '2018-04-13'),
      due('of somebody else', '2018-03-12', { ownerUser: 'lead' }),
    ];
    expect(titles(ask(mine))).toEqual([
      ['overdue', 'Action a'],
      ['soon', 'Action b', 'Action c'],
      ['later', 'Action d', 'Action e'],
    ]);
  });

  test('is sent between the summaries only when something became overdue or due soon', () => {
    const mine = [due('a', '2018-03-12'), due('b', '2018-03-18'), due('c', '2018-04-01')];
    const first = ask(mine);
    const told = new Set(first?.told);
    expect(ask(mine, { told })).toBeUndefined();
    expect(ask([...mine, due('d', '2018-04-02')], { told })).toBeUndefined();
    expect(ask([...mine, due('d', '2018-03-15')], { told })?.counts.soon).toBe(2);
    // The same thing, when its day has come, and when it was put off and has come near again.
    expect(ask(mine, { told, day: isoDate('2018-03-19') })?.counts.overdue).toBe(2);
    expect(ask([due('b', '2018-03-20')], { told })?.counts.soon).toBe(1);
    expect(ask(mine, { told, isSummaryDue: true })?.counts).toEqual({ overdue: 1, soon: 1, unowned: 0, later: 1 });
  });

  test('is nothing for who has nothing, in no week', () => {
    expect(ask([due('a', '2018-06-01')], { isSummaryDue: true })).toBeUndefined();
    expect(ask([], { isSummaryDue: true })).toBeUndefined();
  });
});

describe('whom a mail tells of what', () => {
  test('never holds what they may not read', () => {
    const exempt = due('a', '2018-03-12', { publication: 'exempt', ownerUser: 'member' });
    const officers = due('b', '2018-03-12', { ownerUser: 'member' });
    const here = new Map<string, readonly Role[]>([['member', ['member']]]);
    expect(titles(ask([exempt, officers], { here, userId: 'member' }))).toEqual([['overdue', 'Action a']]);
    expect(ask([exempt], { here: new Map([['member', ['viewer']]]), userId: 'member' })).toBeUndefined();
  });

  test('tells a lead once a week of what is overdue and reaches nobody else', () => {
    const all = [
      due('nobody’s', '2018-03-12', { ownerUser: null, ownerOrganisation: 'Police' }),
      due('of who left', '2018-03-12', { ownerUser: 'gone' }),
      due('mine', '2018-03-12'),
      due('nobody’s, and not due yet', '2018-03-14', { ownerUser: null }),
    ];
    expect(titles(ask(all, { userId: 'lead', isSummaryDue: true }))).toEqual([
      ['unowned', 'Action nobody’s', 'Action of who left'],
    ]);
    expect(ask(all, { userId: 'lead' })).toBeUndefined();
    expect(ask(all, { isSummaryDue: true })?.counts.unowned).toBe(0);
  });
});

describe('how much a mail holds', () => {
  test('shows twenty rows at most, the most pressing first, and counts the others', () => {
    const many = Array.from({ length: 40 }, (_, index) => due(String(index), index < 15 ? '2018-03-01' : '2018-03-14'));
    const digest = ask(many);
    expect(digest?.counts).toEqual({ overdue: 15, soon: 25, unowned: 0, later: 0 });
    expect(digest?.groups.map(({ rows }) => rows.length)).toEqual([15, 5]);
    expect(digest?.told).toHaveLength(40);
  });

  test('whatever falls due, what is told is theirs, is counted, and is at most the cap', () => {
    const deadline = fc.record({
      kind: fc.constantFrom(...deadlineKinds),
      id: fc.integer({ min: 0, max: 60 }),
      days: fc.integer({ min: -40, max: 40 }),
      ownerUser: fc.constantFrom('me', 'lead', 'gone', null),
      publication: fc.constantFrom(...publications),
    });
    const asked = fc.record({
      userId: fc.constantFrom('me', 'lead', 'gone'),
      isSummaryDue: fc.boolean(),
      role: fc.constantFrom<Role>('viewer', 'member', 'officer', 'lead'),
    });
    fc.assert(
      fc.property(fc.array(deadline, { maxLength: 80 }), asked, (given, { userId, isSummaryDue, role }) => {
        const here = new Map<string, readonly Role[]>([
          ['me', [role]],
          ['lead', ['lead']],
        ]);
        const all = given.map(({ kind, id, days, ownerUser, publication }) =>
          due(String(id), addDays(day, days), { kind, ownerUser, publication }),
        );
        const digest = ask(all, { here, userId, isSummaryDue });
        const rows = digest?.groups.flatMap((group) => group.rows) ?? [];
        expect(rows.length).toBeLessThanOrEqual(mostRows);
        const counted = Object.values(digest?.counts ?? {}).reduce((sum, count) => sum + count, 0);
        expect(rows.length).toBe(Math.min(counted, mostRows));
        if (userId === 'gone') expect(digest).toBeUndefined();
        for (const row of digest?.groups.filter(({ group }) => group !== 'unowned').flatMap((group) => group.rows) ??
          [])
          expect(row.ownerUser).toBe(userId);
        // Whoever may read a row and owns it is told, when it is overdue or near.
        const own = all.filter((one) => one.ownerUser === userId && one.publication === 'public');
        const pressing = own.filter((one) => one.dueOn <= addDays(day, 7));
        if (userId !== 'gone')
          expect(new Set(digest?.told).size).toBeGreaterThanOrEqual(new Set(pressing.map(keyOf)).size);
      }),
    );
  });
});

function keyOf({ deadlineId, dueOn }: Deadline): string {
  return `${dueOn} ${deadlineId}`;
}

const frame = {
  name: 'Sam Roe',
  council: 'Ridgeway County Council',
  shownAt: 'https://duty.example/999/calendar?a=1&b=2',
  accountAt: 'https://duty.example/account',
};

describe('a digest as a mail', () => {
  test('says in its subject how many are overdue and due soon, and what comes later only for want of these', () => {
    const counts = { overdue: 3, soon: 2, unowned: 0, later: 4 };
    expect(digestSubject({ counts })).toBe('Prevent deadlines: 3 overdue, 2 due within 7 days');
    expect(digestSubject({ counts: { ...counts, overdue: 0, soon: 0 } })).toBe(
      'Prevent deadlines: 4 due in 8 to 30 days',
    );
    expect(digestSubject({ counts: { overdue: 0, soon: 0, unowned: 1, later: 0 } })).toBe(
      'Prevent deadlines: 1 overdue that nobody here has',
    );
  });

  test('names the day first promised and how often it was put off, and nobody but who is greeted', () => {
    const digest = ask([
      due('a', '2018-03-01', { slips: 2, firstDueOn: isoDate('2017-12-01'), ownerRole: 'Head of libraries' }),
      due('b', '2018-03-14'),
    ]);
    if (digest === undefined) throw new Error('a digest was to be made');
    expect(digestLetter(digest, frame).text).toBe(`Dear Sam Roe,

This is what falls due for you at Ridgeway County Council, as at 13 March 2018.

Overdue: 1
- Action due: Action a. 1 March 2018, 12 days ago; first promised for 1 December 2017, put off twice

Due within 7 days: 1
- Action due: Action b. 14 March 2018, tomorrow

See everything that falls due:
https://duty.example/999/calendar?a=1&b=2

These mails come on working days when something new is overdue or due within 7 days, and once a week. Stop them on your account page:
https://duty.example/account

`);
  });

  test('says how many more there are than it shows', () => {
    const many = Array.from({ length: 22 }, (_, index) => due(String(index), '2018-03-01'));
    const digest = ask([...many, due('next', '2018-03-14')]);
    if (digest === undefined) throw new Error('a digest was to be made');
    const { text } = digestLetter(digest, frame);
    expect(text).toContain('\nand 2 more\n\nDue within 7 days: 1\n1 more\n');
  });

  test('is HTML in which no title is markup', () => {
    const digest = ask([due('a', '2018-03-01', { title: '<img src=x> & "more"' })]);
    if (digest === undefined) throw new Error('a digest was to be made');
    const { html } = digestLetter(digest, frame);
    expect(html).toContain('&lt;img src=x&gt; &amp; &quot;more&quot;');
    expect(html).not.toContain('<img');
    expect(html).toContain('href="https://duty.example/999/calendar?a=1&amp;b=2"');
    expect(html).toMatch(/^<!doctype html><html lang="en-GB">/);
  });
});
