import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { closesMany } from './closes-many.ts';
import { diffRegister } from './register-diff.ts';
import type { RegisterEntry, RegisterLink, RegisterRow } from './register-row.ts';

const since = isoDate('2024-07-08');
const fileDate = isoDate('2025-01-15');

function row(urn: string, said: Partial<RegisterRow> = {}): RegisterRow {
  return {
    urn,
    laCode: '825',
    laName: 'Buckinghamshire',
    name: `School ${urn}`,
    dfeNumber: null,
    typeCode: '1',
    typeName: 'Community school',
    statusCode: '1',
    openedOn: null,
    closedOn: null,
    phase: 'primary',
    control: 'maintained',
    trust: null,
    town: 'Aylesbury',
    postcode: 'HP21 8TB',
    unsaid: [],
    ...said,
  };
}

function entry(urn: string, said: Partial<RegisterEntry> = {}): RegisterEntry {
  const { laCode: _code, laName: _name, unsaid: _unsaid, ...held } = row(urn);
  return { ...held, isProposed: false, ...said };
}

function link(urn: string, linkUrn: string, linkType = 'Successor'): RegisterLink {
  return { urn, linkUrn, linkName: '', linkType, establishedOn: null };
}

interface Files {
  readonly current: readonly RegisterEntry[];
  readonly file: readonly RegisterRow[];
  readonly coveredTypes?: readonly string[];
  readonly links?: readonly RegisterLink[];
  readonly since?: IsoDate | null;
}

function diff({ current, file, coveredTypes = ['1'], links = [], since: before = since }: Files) {
  return diffRegister({ current, file, coveredTypes, links, fileDate, since: before });
}

function closings(files: Files) {
  return diff(files).disappeared.map(({ entry: { urn }, closedOn, basis, successors }) => [
    urn,
    closedOn,
    basis,
    successors,
  ]);
}

describe('a school that is no longer in the file', () => {
  it('closed the day before its successor opened', () => {
    const file = [row('2', { openedOn: isoDate('2024-09-01') })];
    expect(closings({ current: [entry('1')], file, links: [link('1', '2')] })).toEqual([
      ['1', '2024-08-31', 'successor-opened', ['2']],
    ]);
  });

  it('closed on the file’s date when it has no successor, or one whose opening is not known', () => {
    expect(closings({ current: [entry('1')], file: [row('9')] })).toEqual([['1', fileDate, 'not-listed', []]]);
    expect(closings({ current: [entry('1')], file: [row('2')], links: [link('1', '2')] })).toEqual([
      ['1', fileDate, 'not-listed', ['2']],
    ]);
  });

  it('closed on the file’s date when it was merged into a school of long ago', () => {
    const old = { openedOn: isoDate('1950-01-01') };
    const files = { current: [entry('1'), entry('2', old)], file: [row('2', old)] };
    expect(closings({ ...files, links: [link('1', '2', 'Successor - merged')] })).toEqual([
      ['1', fileDate, 'not-listed', ['2']],
    ]);
  });

  it('cannot disappear from a file that holds none of its kind', () => {
    const independent = entry('1', { typeCode: '11', control: 'independent' });
    expect(closings({ current: [independent], file: [row('2')], coveredTypes: ['1', '2'] })).toEqual([]);
    expect(closings({ current: [entry('1', { typeCode: null })], file: [row('2')] })).toEqual([]);
  });

  it('is passed over when it had closed before', () => {
    expect(closings({ current: [entry('1', { closedOn: isoDate('2020-08-31') })], file: [row('2')] })).toEqual([]);
  });
});

describe('a school of which the file says something else', () => {
  it('is renamed by a letter’s case or a double blank', () => {
    const current = [entry('1', { name: 'E-Act  Academy' }), entry('2')];
    const { altered, unchanged } = diff({ current, file: [row('1', { name: 'E-ACT Academy' }), row('2')] });
    expect(altered.map(({ entry: { urn }, fields }) => [urn, fields])).toEqual([['1', ['name']]]);
    expect(unchanged.map(({ urn }) => urn)).toEqual(['2']);
  });

  it('keeps what a layout leaves unsaid', () => {
    const current = [entry('1', { trust: 'A trust', phase: 'secondary', closedOn: isoDate('2026-08-31') })];
    const silent = row('1', { phase: 'other', unsaid: ['trust', 'phase', 'closedOn'] });
    expect(diff({ current, file: [silent] })).toMatchObject({
      altered: [],
      unchanged: [{ trust: 'A trust', phase: 'secondary' }],
    });
  });

  it('has lost its trust or its close date when the file says so by a blank', () => {
    const current = [entry('1', { trust: 'A trust', closedOn: isoDate('2026-08-31') })];
    expect(diff({ current, file: [row('1')] }).altered[0]?.fields).toEqual(['trust', 'closedOn']);
  });

  it('keeps its open date when the file’s is blank, as three in five are', () => {
    const current = [entry('1', { openedOn: isoDate('1970-09-01') })];
    expect(diff({ current, file: [row('1')] }).altered).toEqual([]);
  });
});

describe('the same file again', () => {
  it('changes nothing', () => {
    const file = [
      row('1', { statusCode: '4', openedOn: isoDate('2025-09-01') }),
      row('2', { statusCode: '2' }),
      row('3'),
    ];
    const current = [
      entry('1', { statusCode: '4', openedOn: isoDate('2025-09-01'), isProposed: true }),
      entry('2', { statusCode: '2', closedOn: fileDate }),
      entry('3'),
    ];
    expect(diff({ current, file })).toMatchObject({ appeared: [], altered: [], disappeared: [] });
  });
});

describe('a register that would close many schools', () => {
  const urnsOf = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => String(100_001 + at));

  function closing({ known, listed, links = [] }: { known: number; listed: number; links?: readonly RegisterLink[] }) {
    const file = urnsOf(listed).map((urn) => row(urn));
    return closesMany(diff({ current: urnsOf(known).map((urn) => entry(urn)), file, links }));
  }

  it('is one cut off at the end of a row', () => {
    expect(closing({ known: 200, listed: 120 })).toBe(80);
    expect(closing({ known: 12, listed: 6 })).toBe(6);
  });

  it('is not one that misses a few schools, or a small share of them', () => {
    expect(closing({ known: 10, listed: 5 })).toBe(0);
    expect(closing({ known: 200, listed: 194 })).toBe(0);
    expect(closing({ known: 200, listed: 193 })).toBe(7);
  });

  it('is not one whose schools have successors', () => {
    const links = urnsOf(20).map((urn) => link(urn, '100021'));
    const current = urnsOf(21).map((urn) => entry(urn));
    expect(closesMany(diff({ current, file: [row('100021')], links }))).toBe(0);
  });
});
