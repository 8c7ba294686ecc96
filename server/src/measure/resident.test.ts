import { expect, test } from 'vitest';
import { Resident } from './resident.ts';

test('what was read is held until something is written, and the one asked for longest ago goes first', async () => {
  const resident = new Resident<string>(200);
  const loaded: string[] = [];
  async function read(authority: string, stamp: string): Promise<string> {
    return resident.read(authority, stamp, async () => {
      loaded.push(`${authority}${stamp}`);
      return { value: `${authority}${stamp}`, bytes: 100 };
    });
  }
  await read('a', '1');
  expect(await read('a', '1')).toBe('a1');
  expect(await read('a', '2')).toBe('a2');
  await read('b', '1');
  await read('a', '2');
  await read('c', '1');
  await read('a', '2');
  await read('b', '1');
  expect(loaded).toEqual(['a1', 'a2', 'b1', 'c1', 'b1']);
});

test('what is held of an earlier state is given to whoever reads the next', async () => {
  const resident = new Resident<number>(200);
  async function read(authority: string, stamp: string): Promise<number> {
    return resident.read(authority, stamp, async (held = 0) => ({ value: held + 1, bytes: 100 }));
  }
  expect(await read('a', '1')).toBe(1);
  expect(await read('a', '2')).toBe(2);
  expect(await read('b', '1')).toBe(1);
});
