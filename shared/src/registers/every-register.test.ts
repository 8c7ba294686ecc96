import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '../calendar/iso-date.ts';
import { entryDeadlines } from './deadlines.ts';
import { everyRegister } from './every-register.ts';
import { isOfPast, namedKinds } from './field.ts';
import { registerRooms } from './register.ts';
import type { Register } from './register.ts';
import { viewOf } from './standing.ts';
import { entryOf } from './testing/entries.ts';
import { randomValues, someDay } from './testing/random-values.ts';
import { channelPanelWords } from '../governance/body.ts';
import { checkValues } from './values.ts';

const today = isoDate('2018-03-13');

/** Fields that a form asks beside those of the register. */
const asked: ReadonlySet<string> = new Set([
  'since',
  'changedOn',
  'reason',
  'publication',
  'how',
  'register',
  'name',
  'validFrom',
]);

const codes = new Set(everyRegister.map(({ code }) => code));

/** The fields that a register's paper is made of. */
function papers({ paper }: Register): readonly string[] {
  return paper === undefined ? [] : [paper.of, paper.headedBy, paper.inWords, ...paper.evidence];
}

describe.each(everyRegister)('the register of $title', (register) => {
  const fields = Object.entries(register.fields);

  test('is described whole: every field that it speaks of is there, under one heading of its own', () => {
    const names = Object.keys(register.fields);
    const spoken = [
      register.latestBy ?? register.namedBy[0],
      ...register.namedBy,
      ...register.columns,
      ...(register.knownBy ?? []),
      ...papers(register),
    ];
    const laidOut = Object.values(register.layouts ?? {}).flatMap(({ columns }) => Object.values(columns));
    const written = fields.flatMap(([, field]) => (field.kind === 'choice' ? (field.asWritten ?? []) : []));
    expect(
      [...spoken, ...laidOut, ...written, register.partOf ?? names[0]].filter((name) => !names.includes(name ?? '')),
    ).toEqual([]);
    const labels = fields.map(([, { label }]) => label.toLowerCase());
    expect(new Set(labels).size).toBe(labels.length);
    expect(names.filter((name) => asked.has(name))).toEqual([]);
    // What nobody may leave out is never behind a heading that is closed.
    expect(fields.filter(([, { isNeeded, under }]) => isNeeded === true && under !== undefined)).toEqual([]);
    expect(register.namedBy.some((name) => register.fields[name]?.isNeeded === true)).toBe(true);
    expect(Object.keys(registerRooms)).toContain(register.room);
    expect(register.purpose).toMatch(/^[A-Z].*\.$/);
  });

  test('names what there is, and says whose affair its days are', () => {
    const kinds: ReadonlySet<string> = new Set([...namedKinds, ...codes]);
    const named = fields.flatMap(([, field]) => (field.kind === 'one' || field.kind === 'several' ? field.of : []));
    expect(named.filter((of) => !kinds.has(of))).toEqual([]);
    const due = fields.filter(([, field]) => 'due' in field && field.due !== undefined);
    if (due.length > 0 || register.alsoDue !== undefined) expect(Object.keys(register.fields)).toContain('ownerRole');
  });

  test('takes every text of its own words, and none that identifies a person', () => {
    const words = fields.filter(([, { kind }]) => kind === 'words' || kind === 'list');
    for (const [name, field] of words) {
      const put = (text: string): Readonly<Record<string, unknown>> => ({
        [name]: field.kind === 'list' ? [text] : text,
      });
      const codesOf = (text: string): readonly string[] =>
        checkValues(register, put(text), today)
          .problems.filter((one) => one.field === name)
          .map(({ code }) => code);
      expect([name, codesOf('In plain words')]).toEqual([name, []]);
      expect([name, codesOf('jane.roe@school.example')]).not.toEqual([name, []]);
    }
  });
});

describe.each(everyRegister)('an entry of the register of $title', (register) => {
  test('is not so before it happened, where it tells of what did', () => {
    // A report that is planned for a meeting is there before it.
    const tells = Object.entries(register.fields).flatMap(([name, field]) => {
      const isMeeting = field.kind === 'one' && field.of === 'meeting' && register.gathers !== true;
      const isTold = field.isNeeded === true || name === register.latestBy;
      return isTold && (isMeeting || isOfPast(field)) ? [name] : [];
    });
    const happened = register.happenedOn?.({}) ?? null;
    expect(tells).toEqual(tells.length === 0 ? [] : [happened]);
  });

  test('takes no Channel panel where people meet, and speaks of it everywhere else', () => {
    const named = register.namedBy.filter((name) => register.fields[name]?.kind === 'words');
    const told = ['Channel panel of June', 'PMAP', 'The scrutiny panel hears of Channel'].map((text) =>
      checkValues(register, Object.fromEntries(named.map((name) => [name, text])), today).problems.some(
        ({ code }) => code === 'channel-panel',
      ),
    );
    const meets = ['events', 'reports-planned'].includes(register.code);
    expect(told).toEqual([meets, meets, false]);
    expect(register.problemWords?.['channel-panel']).toBe(meets ? channelPanelWords : undefined);
  });
});

const looksAhead = /\b(?:due|next|until|expected|ends?)\b|\bby$/i;

describe.each(everyRegister)('every day of the register of $title', (register) => {
  const days = Object.entries(register.fields).flatMap(([name, field]) =>
    field.kind === 'day' || field.kind === 'promise' ? [{ name, field }] : [],
  );

  test('falls due, says why nothing does, or is of the past', () => {
    const past = days.filter(({ field }) => isOfPast(field)).map(({ field }) => field.label);
    expect(past.filter((label) => looksAhead.test(label))).toEqual([]);
    for (const { field } of days.filter((day) => !isOfPast(day.field))) {
      const said = [field.due, field.kind === 'day' ? field.notDue : undefined].filter((one) => one !== undefined);
      expect(said).toEqual([expect.stringMatching(/^[A-Z].{9,}/)]);
    }
  });

  test('is in the calendar for some entry that it can be of', () => {
    for (const { name, field } of days.filter((day) => day.field.due !== undefined)) {
      const some = fc.sample(fc.tuple(randomValues(register), someDay), 300).map(([values, day]) => {
        const entry = entryOf(register, { ...values, [name]: day }, { validFrom: '2016-07-01' });
        return entryDeadlines({ entries: [entry] }, today).some(
          ({ what, dueOn }) => what === field.due && dueOn === day,
        );
      });
      expect([name, some.includes(true)]).toEqual([name, true]);
    }
  });
});

describe.each(everyRegister)('the rules of the register of $title', (register) => {
  test('stands in one of its standings on any day, whatever is said of an entry', () => {
    fc.assert(
      fc.property(randomValues(register), someDay, (values, asAt) => {
        const entry = {
          factId: 'f',
          entryId: 'e',
          register: register.code,
          validFrom: today,
          publication: 'officers',
          values,
        } as const;
        const view = viewOf([entry], asAt);
        const told = register.summaryOf?.([entry], view) ?? [];
        expect(told.filter((sentence) => !/^[A-Z0-9].*\.$/.test(sentence))).toEqual([]);
        const standing = register.standingOf?.(entry, view);
        if (standing !== undefined) expect(Object.keys(register.standings ?? {})).toContain(standing);
        expect(register.remarkOn?.(entry, view)).not.toBe('');
        const due = register.alsoDue?.(entry, view) ?? [];
        expect(due.filter(({ what }) => !/^[A-Z].{9,}/.test(what))).toEqual([]);
        expect(due.map(({ dueOn }) => isoDate(dueOn))).toEqual(due.map(({ dueOn }) => dueOn));
        // What is over is over for good while nobody says anything else.
        if (register.isOver?.(entry, view) === true)
          expect(register.isOver(entry, viewOf([entry], addDays(asAt, 400)))).toBe(true);
      }),
    );
  });

  test('takes what it gave: values that were checked are checked again to the same', () => {
    fc.assert(
      fc.property(randomValues(register), (values) => {
        const once = checkValues(register, values, today);
        expect(checkValues(register, once.values, today)).toEqual(once);
      }),
    );
  });
});

test('codes and titles are one of a kind', () => {
  expect(codes.size).toBe(everyRegister.length);
  expect(new Set(everyRegister.map(({ title }) => title)).size).toBe(everyRegister.length);
  const kinds: ReadonlySet<string> = new Set([...namedKinds, 'person']);
  const layouts = everyRegister.flatMap((register) => Object.keys(register.layouts ?? {}));
  const inAddresses = [...codes, ...layouts];
  expect(inAddresses.filter((code) => kinds.has(code) || !/^[a-z][a-z-]{1,39}$/.test(code))).toEqual([]);
});
