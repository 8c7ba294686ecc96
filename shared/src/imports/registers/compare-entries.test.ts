import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../calendar/iso-date.ts';
import type { IsoDate } from '../../calendar/iso-date.ts';
import { register } from '../../registers/register.ts';
import type { Entry, Register } from '../../registers/register.ts';
import type { Values } from '../../registers/field.ts';
import { documentRegister } from '../../strategies/document-register.ts';
import { compareEntries } from './compare-entries.ts';
import type { EntriesComparison } from './compare-entries.ts';
import type { ComparingEntries } from './comparing.ts';
import type { EntryRow } from './entry-row.ts';
import { emptyValues } from './match-entries.ts';

const asks = register({
  code: 'asks',
  room: 'governance',
  title: 'Asks',
  thing: 'ask',
  purpose: 'What is asked.',
  fields: {
    ref: { kind: 'words', label: 'Reference', most: 20 },
    text: { kind: 'words', label: 'Ask', most: 200, isNeeded: true },
    answer: { kind: 'choice', label: 'Answer', choices: { yes: 'Agreed', no: 'Refused' }, asWritten: 'answerWords' },
    answerWords: { kind: 'words', label: 'Answer as written', most: 100 },
    themes: { kind: 'list', label: 'Themes' },
    cost: { kind: 'pounds', label: 'Cost' },
    askedOn: { kind: 'day', label: 'Asked on' },
    due: { kind: 'promise', label: 'Due', due: 'Answer due' },
    bodies: { kind: 'several', of: 'body', label: 'Bodies' },
  },
  namedBy: ['ref', 'text'],
  columns: [],
  happenedOn: () => 'askedOn',
  problemsIn: ({ answer, cost }) => (answer === 'no' && cost !== null ? [{ field: 'cost', code: 'refused' }] : []),
  problemWords: { refused: 'Leave the cost open, or say that it was agreed' },
});

const fileDate = isoDate('2018-03-13');

function entry(id: string, values: Values, validFrom: IsoDate = isoDate('2018-01-01')): Entry {
  return {
    factId: `fact-${id}`,
    entryId: id,
    register: 'asks',
    validFrom,
    publication: 'officers',
    values: { ...emptyValues(asks), ...values },
  };
}

function row(cells: Readonly<Record<string, string>>, more: Partial<EntryRow> = {}): EntryRow {
  const texts = Object.fromEntries(Object.entries(cells).map(([name, text]) => [name, [text]]));
  return {
    register: 'asks',
    rowNumber: 2,
    entryId: null,
    publication: null,
    since: null,
    cells: texts,
    asWritten: [],
    ...more,
  };
}

function compare(rows: readonly EntryRow[], entries: readonly Entry[] = [], of: Register = asks): EntriesComparison {
  return compareEntries(rows, { ...comparing(of), entries });
}

function comparing(of: Register): ComparingEntries {
  return {
    register: of,
    entries: [],
    fileDate,
    today: isoDate('2018-06-01'),
    find: (_of, text) => (text === 'Board' ? { id: 'board' } : { refused: 'thing-not-known' }),
    nameOf: (id) => ({ board: 'Board', gone: 'A body; gone' })[id],
    dayOf: (id) => (id === 'select' ? isoDate('2018-03-01') : undefined),
    headingOf: (column) => column,
  };
}

function reasonsIn({ refused }: EntriesComparison): readonly unknown[] {
  return refused.map(({ column, reason }) => [column, reason]);
}

describe('a row of a register’s file', () => {
  test('is a new entry from the earliest day on which something of it happened, else from the day of the file', () => {
    const { added } = compare([
      row({ text: 'First', askedOn: '2018-02-01', due: '2018-01-15' }),
      row({ text: 'Second' }),
      row({ text: 'Third' }, { since: isoDate('2017-05-01') }),
    ]);
    expect(added.map(({ validFrom }) => validFrom)).toEqual(['2018-02-01', fileDate, '2017-05-01']);
  });

  test('begins no document on the day of its refresh or its end, but on one on which something of it began', () => {
    const said = { title: 'Strategy', kind: 'Strategy', refreshDue: '2018-02-01', endedOn: '2018-01-31' };
    const begun = ['preparedOn', 'consultFrom', 'agreedOn', 'inForceFrom', 'reviewedOn'].map((name) =>
      compare([row({ title: 'Strategy', kind: 'Strategy', [name]: '2016-05-01' })], [], documentRegister),
    );
    expect(compare([row(said)], [], documentRegister).added.map(({ validFrom }) => validFrom)).toEqual([fileDate]);
    expect(begun.flatMap(({ added }) => added.map(({ validFrom }) => validFrom))).toEqual(
      begun.map(() => '2016-05-01'),
    );
  });

  test('is no entry that is so since before it happened', () => {
    const rows = [row({ text: 'First', askedOn: '2018-02-01' }, { since: isoDate('2018-01-31') })];
    expect(reasonsIn(compare(rows))).toEqual([['*since', 'since-before-it-happened']]);
  });

  test('is an entry of ours by its id, else by what names it, however that is written', () => {
    const entries = [entry('one', { ref: 'A1', text: 'Report every year' })];
    expect(compare([row({ ref: 'a1', text: 'Something else' }, { entryId: 'one' })], entries).changed).toHaveLength(1);
    expect(compare([row({ ref: 'A1', text: 'report  every year.' })], entries).added).toEqual([]);
    expect(compare([row({ ref: 'A2', text: 'Report every year' })], entries).added).toHaveLength(1);
    expect(reasonsIn(compare([row({ text: 'x' }, { entryId: 'two' })], entries))).toEqual([['*id', 'entry-not-known']]);
  });

  test('is no guess among several entries of one name, but for the one that leaves blank what the row does', () => {
    const [a1, a2, none] = ['A1', 'A2', null].map((ref) => entry(`e-${String(ref)}`, { ref, text: 'Same' }));
    const several = [a1, a2].flatMap((one) => one ?? []);
    expect(reasonsIn(compare([row({ text: 'Same' })], several))).toEqual([['*id', 'entry-not-told-apart']]);
    expect(compare([row({ text: 'Same' })], [...several, ...(none === undefined ? [] : [none])])).toMatchObject({
      unchanged: 1,
      refused: [],
    });
  });

  test('is refused where an earlier one is the same entry, new or known', () => {
    const entries = [entry('one', { text: 'Known' })];
    const rows = ['Known', 'New', 'known', 'NEW'].map((text, place) => row({ text }, { rowNumber: place + 2 }));
    expect(compare(rows, entries).refused.map(({ row: number, reason }) => [number, reason])).toEqual([
      [4, 'entry-repeated'],
      [5, 'entry-repeated'],
    ]);
  });
});

test('a row is not called otherwise by other capitals and spaces in what it is known by, unless it gives the id', () => {
  const entries = [entry('one', { text: 'Cabinet of  the County' })];
  const renamed = row({ text: 'cabinet of the county' });
  expect(compare([renamed], entries)).toMatchObject({ added: [], changed: [], unchanged: 1 });
  expect(compare([{ ...renamed, entryId: 'one' }], entries).changed).toMatchObject([{ changed: ['text'] }]);
  const signs = [row({ text: 'Cabinet of the County.' })];
  expect(compare(signs, entries).changed).toMatchObject([{ changed: ['text'] }]);
});

describe('a cell of a register’s file', () => {
  const known = entry('one', { text: 'Known', themes: ['a', 'b'], cost: 5800, bodies: ['board', 'gone'] });

  function valueOf(name: string, cell: string, standing = known): unknown {
    const compared = compare([row({ text: 'Known', [name]: cell })], [standing]);
    const [first] = compared.changed;
    if (compared.refused.length > 0) return reasonsIn(compared);
    return first === undefined ? 'unchanged' : first.values[name];
  }

  test('says a number, pounds, a choice, a list, or what things are called', () => {
    expect(valueOf('cost', '£6,000')).toBe(6000);
    expect(valueOf('cost', '5800.00')).toBe('unchanged');
    expect(valueOf('cost', 'lots')).toEqual([['cost', 'number-not-read']]);
    expect(valueOf('cost', '-5')).toEqual([['cost', 'number-out-of-range']]);
    expect(valueOf('answer', 'AGREED')).toBe('yes');
    expect(valueOf('answer', 'Perhaps')).toEqual([['answer', 'choice-not-known']]);
    expect(valueOf('themes', 'b; c;')).toEqual(['b', 'c']);
    expect(valueOf('themes', 'b; a')).toBe('unchanged');
    expect(valueOf('bodies', 'Board')).toEqual(['board']);
    expect(valueOf('bodies', 'Board; Nobody')).toEqual([['bodies', 'thing-not-known']]);
  });

  test('changes nothing when it says what our own file says, whatever that may mean', () => {
    expect(valueOf('bodies', 'Board; A body; gone')).toBe('unchanged');
    expect(valueOf('themes', 'None', entry('one', { text: 'Known', themes: ['None'] }))).toBe('unchanged');
  });

  test('says nothing where it holds n/a in place of a value, and empties its field with None', () => {
    expect(valueOf('cost', 'n/a')).toBe('unchanged');
    expect(valueOf('cost', 'None')).toBeNull();
    expect(valueOf('themes', 'none')).toEqual([]);
  });

  test('with a day after that of the file is refused, and one that nobody can mean', () => {
    expect(valueOf('askedOn', '2018-04-01')).toEqual([['askedOn', 'entry-after-file']]);
    expect(valueOf('askedOn', '2018-07-01')).toEqual([['askedOn', 'day-in-the-future']]);
    expect(valueOf('due', '2108-03-01')).toEqual([['due', 'day-not-likely']]);
  });

  test('that puts a day off is refused where the day was promised on the very day of the file', () => {
    const sameDay = entry('one', { text: 'Known', due: '2018-05-01' }, fileDate);
    expect(valueOf('due', '2018-06-01', sameDay)).toEqual([['due', 'promised-on-same-day']]);
    expect(valueOf('due', '2018-06-01', entry('one', { text: 'Known', due: '2018-05-01' }))).toBe('2018-06-01');
    expect(valueOf('due', '2018-04-01', sameDay)).toBe('2018-04-01');
  });

  test('that breaks a rule of the register is refused in the words of its form', () => {
    const { refused } = compare([row({ text: 'Known', answer: 'Refused' })], [known]);
    expect(refused).toMatchObject([
      { column: 'cost', reason: 'answers-contradict', rule: 'Leave the cost open, or say that it was agreed' },
    ]);
  });

  test('of an entry that begins after the file is refused, unless it changes nothing', () => {
    const later = entry('one', { text: 'Known' }, isoDate('2018-05-01'));
    expect(valueOf('cost', '5', later)).toEqual([['*id', 'entry-begins-later']]);
    expect(valueOf('cost', '', later)).toBe('unchanged');
  });
});

test('what is told of a meeting is so from its day on, and not since before it', () => {
  const told = register({
    ...asks,
    fields: { ...asks.fields, meeting: { kind: 'one', of: 'body', label: 'Meeting' } },
    happenedOn: () => 'meeting',
  });
  const on = (since: string | null) =>
    compareEntries([row({ text: 'Noted', meeting: 'Select' }, { since: since === null ? null : isoDate(since) })], {
      ...comparing(told),
      find: () => ({ id: 'select' }),
    });
  expect(on(null).added.map(({ validFrom }) => validFrom)).toEqual(['2018-03-01']);
  expect(on('2018-02-01').refused.map(({ reason }) => reason)).toEqual(['since-before-it-happened']);
});

describe('a word in a register’s file', () => {
  test('that leaves it to members to read is exempt, and any other word is refused', () => {
    const levels = ['Members', 'members only', 'Public', 'Everybody'].map((publication) => {
      const { added, refused } = compare([row({ text: 'New' }, { publication })]);
      return added[0]?.publication ?? refused[0]?.reason;
    });
    expect(levels).toEqual(['exempt', 'exempt', 'public', 'publication-not-known']);
  });

  test('names no role where it holds n/a, TBC, a dash or None in place of one', () => {
    const owners = ['n/a', 'TBC', '–', 'None', 'Head of Property'].map((ownerRole) =>
      compare([row({ title: 'Strategy', kind: 'Strategy', ownerRole })], [], documentRegister).added.map(
        ({ values }) => values['ownerRole'],
      ),
    );
    expect(owners).toEqual([[null], [null], [null], [null], ['Head of Property']]);
  });

  test('that is no answer is refused with those that can be given', () => {
    expect(compare([row({ text: 'Known', answer: 'Perhaps' })]).refused).toMatchObject([
      { rule: 'This is none of the answers that can be given here: “Agreed”, “Refused”.' },
    ]);
  });
});

describe('a word for a choice in somebody else’s columns', () => {
  function answered(word: string, standing?: Entry): unknown {
    const rows = [row({ text: 'Known', answer: word }, { asWritten: ['answer'] })];
    const { added, changed } = compare(rows, standing === undefined ? [] : [standing]);
    const [edit] = [...added, ...changed];
    return edit === undefined ? 'unchanged' : [edit.values['answer'], edit.values['answerWords']];
  }

  test('is kept as it was written, and is the choice that it names', () => {
    expect(answered('Agreed')).toEqual(['yes', null]);
    expect(answered('AGREED')).toEqual(['yes', 'AGREED']);
    expect(answered('Agreed by Cabinet')).toEqual([null, 'Agreed by Cabinet']);
    expect(answered('None')).toEqual([null, 'None']);
  });

  test('that says nothing is no word that is kept', () => {
    for (const nothing of ['TBC', 'n/a', '–']) {
      expect(answered(nothing)).toEqual([null, null]);
      expect(answered(nothing, entry('one', { text: 'Known', answer: 'no' }))).toBe('unchanged');
    }
  });

  test('changes nothing where it is what we would write, and makes way for another', () => {
    const told = entry('one', { text: 'Known', answer: 'no', answerWords: 'Agreed by Cabinet' });
    expect(answered('Refused', told)).toBe('unchanged');
    expect(answered('Agreed', told)).toEqual(['yes', null]);
    expect(answered('None', told)).toEqual([null, null]);
  });
});

const anyCells = fc.record(
  {
    ref: fc.constantFrom('A1', 'A2', 'None'),
    text: fc.constantFrom('One', 'Two', 'two', 'None'),
    answer: fc.constantFrom('Agreed', 'REFUSED', 'Agreed by Cabinet', 'None', 'TBC'),
    themes: fc.constantFrom('a', 'a; b', 'None', 'n/a'),
    cost: fc.constantFrom('£5,800', '10', 'None', 'n/a'),
    askedOn: fc.constantFrom('2018-02-01', '2018-03-01', 'None'),
    bodies: fc.constantFrom('Board', 'None'),
  },
  { requiredKeys: [] },
);

test('what a file says is so once it is taken in: the same file again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(anyCells, { maxLength: 5 }), fc.array(anyCells, { maxLength: 5 }), (before, said) => {
      const first = taken(before, []);
      const second = taken(said, first.entries);
      const again = compare(second.rows, second.entries);
      expect([again.added, again.changed, again.refused]).toEqual([[], [], []]);
    }),
  );
});

/** A file taken in without its bad rows. */
function taken(said: readonly Readonly<Record<string, string>>[], entries: readonly Entry[]) {
  const rows = said.map((cells, place) => row(cells, { rowNumber: place + 2, asWritten: ['answer'] }));
  const { added, changed, refused } = compare(rows, entries);
  const bad = new Set(refused.map(({ row: number }) => number));
  const kept = [...added, ...changed].map(({ row: { rowNumber }, standing, values, validFrom }) =>
    entry(standing?.entryId ?? `row-${String(rowNumber)}-${String(entries.length)}`, values, validFrom),
  );
  const ids = new Set(kept.map(({ entryId }) => entryId));
  return {
    rows: rows.filter(({ rowNumber }) => !bad.has(rowNumber)),
    entries: [...entries.filter(({ entryId }) => !ids.has(entryId)), ...kept],
  };
}
