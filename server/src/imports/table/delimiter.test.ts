import { describe, expect, it } from 'vitest';
import { delimiterOf } from './delimiter.ts';

describe('what separates the cells of a text file', () => {
  it.each([
    ['URN,Name\n100000,School\n', ','],
    ['URN;Name\n100000;School\n', ';'],
    ['URN\tName\n100000\tSchool\n', '\t'],
    ['URN;Name;Share\n100000;"Bristol, City of";1,5\n100001;"Hull, City of";2,5\n', ';'],
    ['Training returns, autumn 2018, draft\n\nURN;Name;Date\n100000;School;13/03/2018\n', ';'],
    ['URN,Name\n100000,"a;b;c;d"\n100001,"e\nf;g"\n', ','],
    ['a;b\n5" pipe;"x;""y"";z"\n6" pipe;c\n', ';'],
    ['URN\r100000\r', ','],
    ['', ','],
  ])('of %j is %j', (sample, expected) => {
    expect(delimiterOf(sample)).toBe(expected);
  });
});
