import { describe, expect, it } from 'vitest';
import { reasonWords } from '@due-regard/shared/imports/reasons.ts';
import { parseTable } from '@due-regard/server/imports/table/parse-table.ts';
import { makeArchive, odsParts, xlsxParts, xlsxSheet } from '../../support/make-archive.ts';
import { campaign } from '../campaign.ts';

/** Numbers that are the same in every run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const cells = '<c t="inlineStr"><is><t>100001</t></is></c><c t="inlineStr"><is><t>Café &amp; School</t></is></c>';
const odsCell = '<table:table-cell office:value-type="string"><text:p>100001</text:p></table:table-cell>';
const csv = 'URN,Name\r\n100001,"Café, ""School"""\r\n100002,"two\r\nlines"\r\n';

const wholeFiles: readonly (readonly [string, Buffer])[] = [
  ['XLSX', makeArchive(xlsxParts(xlsxSheet(`<row>${cells}</row>`.repeat(20))))],
  ['ODS', makeArchive(odsParts(`<table:table-row>${odsCell}${odsCell}</table:table-row>`.repeat(20)))],
  ['CSV', Buffer.from(csv.repeat(10))],
  ['UTF-16', Buffer.from(`\uFEFF${csv.repeat(10)}`, 'utf16le')],
];

/** The file with a few bytes changed, a piece left out or a piece said twice. */
function mutated(whole: Buffer, roll: (below: number) => number): Buffer {
  const at = roll(whole.length);
  const length = 1 + roll(60);
  const kind = roll(3);
  if (kind === 0) return Buffer.concat([whole.subarray(0, at), whole.subarray(at + length)]);
  if (kind === 1) return Buffer.concat([whole.subarray(0, at + length), whole.subarray(at)]);
  const changed = Buffer.from(whole);
  for (let count = 0; count <= roll(4); count += 1) changed[roll(changed.length)] = roll(256);
  return changed;
}

describe.each(wholeFiles)('%s files damaged at random', (_, whole) => {
  it('are read or refused with a reason, and never break the reader', async () => {
    const roll = dice(2018);
    let refused = 0;
    const trials = campaign(5000);
    for (let trial = 0; trial < trials; trial += 1) {
      const result = await parseTable(mutated(whole, roll));
      if (result.ok) continue;
      refused += 1;
      expect(result.problems).toHaveLength(1);
      expect(result.problems.every(({ reason }) => reason in reasonWords)).toBe(true);
    }
    // Some damage must have been noticed, or nothing was damaged.
    expect(refused).toBeGreaterThan(trials / 100);
  });
});
