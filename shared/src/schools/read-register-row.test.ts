import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { readRegisterRow } from './read-register-row.ts';
import type { RegisterCells } from './read-register-row.ts';

const whole: RegisterCells = {
  rowNumber: 7,
  urn: '110356',
  laCode: '825',
  laName: 'Buckinghamshire',
  establishmentNumber: '2001',
  name: 'Ashmead  Combined School',
  typeCode: '01',
  typeName: 'Community school',
  statusCode: '1',
  statusName: 'Open',
  openedOn: '01-09-1970',
  closedOn: '',
  phaseCode: '2',
  trust: '',
  town: 'Aylesbury',
  postcode: 'hp218tb',
};

function rowOf(cells: RegisterCells) {
  const reading = readRegisterRow(cells);
  if ('refused' in reading) throw new Error(reading.refused[0]?.reason);
  return reading.row;
}

function refusalsOf(cells: RegisterCells) {
  const reading = readRegisterRow(cells);
  return 'refused' in reading ? reading.refused.map(({ column, reason, value }) => [column, reason, value]) : [];
}

function warningsOf(cells: RegisterCells) {
  const reading = readRegisterRow(cells);
  return 'warnings' in reading ? reading.warnings.map(({ column, reason }) => [column, reason]) : [];
}

describe('a row of the register', () => {
  it('is read into our own words and numbers', () => {
    expect(rowOf(whole)).toEqual({
      urn: '110356',
      laCode: '825',
      laName: 'Buckinghamshire',
      name: 'Ashmead  Combined School',
      dfeNumber: '825/2001',
      typeCode: '1',
      typeName: 'Community school',
      statusCode: '1',
      openedOn: isoDate('1970-09-01'),
      closedOn: null,
      phase: 'primary',
      control: 'maintained',
      trust: null,
      town: 'Aylesbury',
      postcode: 'HP21 8TB',
      unsaid: [],
    });
  });

  it('is the same with other zeros, slashes, and numbers of a spreadsheet', () => {
    const resaved = { ...whole, urn: 110_356, laCode: 825, establishmentNumber: 2001, typeCode: 1, statusCode: 1 };
    const days = { openedOn: { date: isoDate('1970-09-01') }, phaseCode: 2 };
    expect(rowOf({ ...resaved, ...days })).toEqual(rowOf(whole));
    expect(rowOf({ ...whole, openedOn: '01/09/1970', typeCode: '1', phaseCode: '02' })).toEqual(rowOf(whole));
  });

  it('pads the number of a school that lost its zeros', () => {
    expect(rowOf({ ...whole, establishmentNumber: '45' }).dfeNumber).toBe('825/0045');
    expect(rowOf({ ...whole, establishmentNumber: '' }).dfeNumber).toBeNull();
    expect(rowOf({ ...whole, laCode: '0' })).toMatchObject({ laCode: '000', dfeNumber: null });
  });

  it('takes the status from its name when there is no code', () => {
    const { statusCode: _, ...named } = whole;
    expect(rowOf({ ...named, statusName: 'Open, but proposed to close' }).statusCode).toBe('3');
    expect(rowOf({ ...named, statusName: 'Proposed to open' }).statusCode).toBe('4');
  });

  it('says what a layout leaves unsaid, so that it is not taken for blank', () => {
    const { trust: _trust, phaseCode: _phase, establishmentNumber: _number, closedOn: _closed, ...short } = whole;
    expect(rowOf(short).unsaid).toEqual(['dfeNumber', 'closedOn', 'phase', 'trust']);
  });

  it('keeps a close date that lies ahead', () => {
    const row = rowOf({ ...whole, statusCode: '3', statusName: 'Open, but proposed to close', closedOn: '31-08-2034' });
    expect(row).toMatchObject({ statusCode: '3', closedOn: '2034-08-31' });
  });
});

describe('a row that is refused', () => {
  it('tells every fault at once, with column and value', () => {
    const faulty = {
      urn: '1.10E+05',
      laCode: 'Bucks',
      name: ' ',
      statusCode: '5',
      openedOn: '31-02-2020',
      typeCode: 'PRU',
    };
    expect(refusalsOf({ ...whole, ...faulty })).toEqual([
      ['URN', 'number-in-scientific-form', '1.10E+05'],
      ['LA (code)', 'authority-code-not-valid', 'Bucks'],
      ['TypeOfEstablishment (code)', 'type-code-not-valid', 'PRU'],
      ['EstablishmentName', 'value-missing', ' '],
      ['EstablishmentStatus (code)', 'status-not-known', '5'],
      ['OpenDate', 'date-not-in-calendar', '31-02-2020'],
    ]);
  });

  it('has no number, one too short or one too long', () => {
    expect(['', '1234', '12345678', '11O278'].map((urn) => refusalsOf({ ...whole, urn })[0]?.[1])).toEqual([
      'value-missing',
      'urn-not-valid',
      'urn-not-valid',
      'urn-not-valid',
    ]);
    expect(['12345', '1234567'].map((urn) => refusalsOf({ ...whole, urn }))).toEqual([[], []]);
  });
});

describe('a row that is taken with a warning', () => {
  it.each(['Ecole Franзaise de Londres Jacques Prйvert', 'St Thomas а Becket', 'Caf\uFFFD', 'CafÃ©', 'St Johnâ€™s'])(
    'has a name of a wrong decoding: %s',
    (name) => {
      expect(warningsOf({ ...whole, name })).toEqual([['EstablishmentName', 'name-wrongly-decoded']]);
      expect(rowOf({ ...whole, name }).name).toBe(name);
    },
  );

  it('has a code and a name that differ, no type, no such postcode, or dates the wrong way round', () => {
    expect(warningsOf({ ...whole, statusCode: '2' })).toEqual([
      ['EstablishmentStatus (name)', 'status-code-and-name-differ'],
    ]);
    expect(warningsOf({ ...whole, typeCode: '' })).toEqual([['TypeOfEstablishment (code)', 'type-missing']]);
    expect(warningsOf({ ...whole, postcode: 'Ms' })).toEqual([['Postcode', 'postcode-not-recognised']]);
    expect(rowOf({ ...whole, postcode: 'Ms' }).postcode).toBeNull();
    expect(warningsOf({ ...whole, closedOn: '01-09-1960' })).toEqual([['CloseDate', 'closed-before-opened']]);
  });

  it('is not one with accents, a degree sign or a curly apostrophe', () => {
    const names = ['École Française', 'North Star 82°', 'St John’s', 'Ysgol Sir Gâr', 'São Bento Ã'];
    expect(names.flatMap((name) => warningsOf({ ...whole, name }))).toEqual([]);
  });
});
