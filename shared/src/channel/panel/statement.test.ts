import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '../../calendar/iso-date.ts';
import type { IsoDate } from '../../calendar/iso-date.ts';
import {
  areaRatings,
  areasIn,
  isSameText,
  signaturesOn,
  signedWords,
  signOffProblems,
  statementOn,
  statementProblems,
  textOn,
  usualDueDay,
  yearAsked,
} from './statement.ts';
import type { AreaAnswers, PanelStatement, StatementSignature } from './statement.ts';

const year = 2025;
const codes = areasIn(year, isoDate('2025-06-01')).map(({ code }) => code);
const someDay = fc.integer({ min: -300, max: 600 }).map((days) => addDays(isoDate('2026-01-01'), days));
const someText = fc
  .array(fc.constantFrom(...areaRatings), { minLength: codes.length, maxLength: codes.length })
  .map((ratings): AreaAnswers => {
    const answers = codes.map((code, place) => [code, { rating: ratings[place] ?? null, evidence: null }] as const);
    return Object.fromEntries(answers);
  });

interface Story {
  readonly text: AreaAnswers;
  readonly signatures: readonly StatementSignature[];
}

function statementOf({ text, signatures }: Story): PanelStatement {
  return { thingId: String(year), year, dueOn: usualDueDay(year), areas: text, signatures };
}

function signed(areas: AreaAnswers, onDay: IsoDate, changedOn?: IsoDate): StatementSignature {
  const changes = changedOn === undefined ? [] : [{ onDay: changedOn, reason: 'has-changed' as const }];
  return { by: 'Chair of the panel', onDay, areas, changes };
}

describe('the statement of a year', () => {
  test('a signature holds from its day until the text is changed, and never after', () => {
    fc.assert(
      fc.property(someText, someText, someDay, fc.nat(90), someDay, (before, text, ...days) => {
        const [onDay, later, asAt] = days;
        const changedOn = addDays(onDay, later);
        const statement = statementOf({ text, signatures: [signed(before, onDay, changedOn)] });
        const { standing } = statementOn(year, statement, asAt);
        expect(standing === 'signed').toBe(onDay <= asAt && asAt < changedOn);
        expect(standing === 'changed').toBe(changedOn <= asAt);
        expect(textOn(statement, asAt)).toBe(standing === 'signed' ? before : text);
        expect(signaturesOn(statement, asAt).map(({ areas }) => areas)).toEqual(onDay <= asAt ? [before] : []);
      }),
    );
  });

  test('it is signed anew of the day of the last change or later, and only whole', () => {
    fc.assert(
      fc.property(someText, someDay, fc.nat(90), fc.nat(90), (text, ...[onDay, later, latest]) => {
        const [changedOn, today] = [addDays(onDay, later), addDays(onDay, later + latest)];
        const statement = statementOf({ text, signatures: [signed({}, onDay, changedOn)] });
        const codesOn = (day: IsoDate) => signOffProblems(statement, { onDay: day, today }).map(({ code }) => code);
        expect(codesOn(today).includes('before-the-change')).toBe(false);
        expect(codesOn(addDays(changedOn, -1))).toContain('before-the-change');
        expect(codesOn(addDays(today, 1))).toContain('in-the-future');
        const [first = ''] = codes;
        const open = { ...statement, areas: { ...text, [first]: { rating: null, evidence: null } } };
        expect(signOffProblems(open, { onDay: today, today }).map(({ code }) => code)).toEqual(['not-whole']);
        expect(signOffProblems(statement, { onDay: today, today })).toEqual([]);
      }),
    );
  });
});

test('only the last signature can have to be given again, and only where the text was changed since', () => {
  const one = signed({}, isoDate('2026-03-01'), isoDate('2026-03-09'));
  const other = signed({}, isoDate('2026-03-10'));
  expect(signedWords([one])).toEqual([
    'Signed by Chair of the panel on 1 March 2026, changed since: to be signed again',
  ]);
  expect(signedWords([one, other])).toEqual([
    'Signed by Chair of the panel on 1 March 2026, changed since, and signed again',
    'Signed by Chair of the panel on 10 March 2026',
  ]);
});

describe('what a statement says', () => {
  test('an area without an answer is as one that is not there, and any other difference is a change', () => {
    fc.assert(
      fc.property(someText, fc.constantFrom(...codes), (text, code) => {
        const { [code]: own, ...rest } = text;
        expect(isSameText({ ...rest, [code]: { rating: null, evidence: null } }, rest)).toBe(true);
        expect(isSameText(text, { ...text })).toBe(true);
        expect(isSameText(text, rest)).toBe(false);
        expect(isSameText(text, { ...text, [code]: { rating: own?.rating ?? null, evidence: 'Minutes' } })).toBe(false);
      }),
    );
  });

  test('unsigned, it is overdue after its day and on no other, whether anybody began it or not', () => {
    fc.assert(
      fc.property(fc.option(someText), fc.integer({ min: -9, max: 9 }), (text, days) => {
        const asAt = addDays(usualDueDay(year), days);
        const statement = text === null ? undefined : statementOf({ text, signatures: [] });
        const { standing, dueOn, answered } = statementOn(year, statement, asAt);
        expect(standing === 'overdue').toBe(asAt > dueOn);
        expect(dueOn).toBe(usualDueDay(year));
        expect(answered).toBe(text === null ? 0 : codes.length);
      }),
    );
  });

  test('the one asked for is of the year before, and due within the year', () => {
    fc.assert(
      fc.property(someDay, (asAt) => {
        expect(usualDueDay(yearAsked(asAt)).slice(0, 4)).toBe(asAt.slice(0, 4));
      }),
    );
  });

  test('words that tell how many there were are refused', () => {
    const many = fc.oneof(fc.integer({ min: 1, max: 99 }).map(String), fc.constantFrom('one', 'Three', 'a dozen'));
    const whom = fc.constantFrom('people', 'referrals', 'young people', 'requests', 'open cases', 'children');
    fc.assert(
      fc.property(many, whom, fc.constantFrom(...codes), (number, who, code) => {
        const areas = { [code]: { rating: 'met' as const, evidence: `Minutes show ${number} ${who} in the year` } };
        expect(statementProblems({ year, areas }, isoDate('2026-09-30'))).toEqual([
          { field: `areas.${code}.evidence`, code: 'tells-people' },
        ]);
      }),
    );
    for (const evidence of ['A boy aged 15 was kept', 'The 15-year-old came', 'a fifteen year old', 'Age of 9 and up'])
      expect(
        statementProblems({ year, areas: { chair: { rating: 'met', evidence } } }, isoDate('2026-09-30')),
      ).toHaveLength(1);
    const plain = { chair: { rating: 'met' as const, evidence: 'All 12 meetings were chaired; see minute 4.' } };
    expect(statementProblems({ year, areas: plain }, isoDate('2026-09-30'))).toEqual([]);
  });
});
