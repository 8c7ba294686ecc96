import { expect, test } from 'vitest';
import { parseAnchor } from './terminal.ts';

test('an end that was written down elsewhere is read with its whole hash or the beginning that a file name holds', () => {
  expect(parseAnchor(`999:312:${'ab'.repeat(32)}`)).toEqual({ authority: '999', seq: 312, hash: 'ab'.repeat(32) });
  expect(parseAnchor('999:312:0123456789abcdef')).toEqual({ authority: '999', seq: 312, hash: '0123456789abcdef' });
});

test.each([
  '',
  '999',
  '999:312',
  '999:0:0123456789abcdef',
  '999:312:0123',
  '999:312:0123456789ABCDEF',
  `999:1:${'a'.repeat(65)}`,
])('“%s” is not taken for one', (text) => {
  expect(parseAnchor(text)).toBeUndefined();
});
