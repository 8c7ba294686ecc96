import { expect, test } from 'vitest';
import { anchorsThatHold, headsThatMoved } from './anchors.ts';

const hash = (letter: string): string => letter.repeat(64);

function line(why: string, heads: readonly (readonly [string, number, string])[]): string {
  const named = heads.map(([authority, seq, letter]) => ({ authority, seq, hash: hash(letter) }));
  return `${JSON.stringify({ at: '2018-03-13T14:00:00.000Z', why, heads: named })}\n`;
}

function ends(text: string): readonly string[] {
  return anchorsThatHold(text).map(
    ({ authority, seq, hash: full }) => `${authority} ${String(seq)} ${full.slice(0, 1)}`,
  );
}

test('every end that was written down holds', () => {
  expect(
    ends(
      line('start', [['999', 3, 'a']]) +
        line('backup', [
          ['999', 5, 'b'],
          ['825', 1, 'c'],
        ]),
    ),
  ).toEqual(['999 3 a', '999 5 b', '825 1 c']);
});

test('after a restore, ends beyond the place that the record went back to hold no more', () => {
  const text =
    line('start', [['999', 3, 'a']]) +
    line('backup', [
      ['999', 9, 'b'],
      ['825', 4, 'c'],
    ]) +
    line('restored', [['999', 5, 'd']]);
  expect(ends(text)).toEqual(['999 3 a', '999 5 d']);
});

test('a line that the power cut short, or that is none of ours, is passed over', () => {
  const whole = line('start', [['999', 3, 'a']]);
  expect(ends(`${whole}${whole.slice(0, 50)}`)).toEqual(['999 3 a']);
  expect(ends(`${whole}{"at":1}\nhello\n${line('start', [['999', 4, 'b']])}`)).toEqual(['999 3 a', '999 4 b']);
  expect(ends('')).toEqual([]);
});

test('an end with an empty hash, which any record would agree with, is not taken', () => {
  expect(ends(JSON.stringify({ at: '', why: 'start', heads: [{ authority: '999', seq: 1, hash: '' }] }))).toEqual([]);
});

test('only records that went on since are written down again', () => {
  const heads = [
    { authority: '825', seq: 1, hash: hash('c') },
    { authority: '999', seq: 5, hash: hash('b') },
  ];
  expect(
    headsThatMoved(
      heads,
      anchorsThatHold(
        line('start', [
          ['825', 1, 'c'],
          ['999', 3, 'a'],
        ]),
      ),
    ),
  ).toEqual([heads[1]]);
});
