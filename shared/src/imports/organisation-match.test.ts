import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidatesFor, directoryOf, findOrganisation, isSharedName, matchKey } from './organisation-match.ts';
import type { Nameable, NamedBy } from './organisation-match.ts';

function school(urn: string, name: string, rest: Partial<Nameable> = {}): Nameable {
  return {
    organisationId: urn,
    kind: 'school',
    urn,
    dfeNumbers: [],
    names: [name],
    postcodes: [],
    isOpen: true,
    relatives: [],
    ...rest,
  };
}

const schools = [
  school('110001', 'Oakfield Primary School', { dfeNumbers: ['825/2001'], postcodes: ['HP20 1UY'] }),
  school('110002', "St Mary's Church of England School", { dfeNumbers: ['825/3002'], postcodes: ['HP13 5QZ'] }),
  school('110003', "St Mary's CofE School", { dfeNumbers: ['825/3003'], postcodes: ['SL7 1AB'] }),
  school('110004', 'Highcrest Community School', { dfeNumbers: ['825/4004'], isOpen: false, relatives: ['140004'] }),
  school('140004', 'Highcrest Academy', {
    dfeNumbers: ['825/4004'],
    names: ['Highcrest Academy', 'The Highcrest Academy'],
    relatives: ['110004'],
  }),
  school('110005', 'Beaconsfield High School', { dfeNumbers: ['825/4005'], postcodes: ['HP9 1RR'] }),
];
const remembered = new Map<string, string | null>([
  [matchKey({ name: 'Oakfield Juniors', postcode: null }), '110001'],
  ['gone|', 'nobody'],
  [matchKey({ name: 'Larkwhistle House', postcode: null }), null],
]);
const directory = directoryOf(schools, remembered);

function find(named: Partial<NamedBy>): string {
  const match = findOrganisation(directory, { urn: null, dfeNumber: null, name: null, postcode: null, ...named });
  if (match.kind === 'found') return match.organisation.organisationId;
  if (match.kind === 'not-ours') return 'none of ours';
  return match.kind === 'refused' ? match.reason : `asks: ${match.shown}`;
}

describe('whose row it is', () => {
  it.each<[Partial<NamedBy>, string]>([
    [{ urn: '110001' }, '110001'],
    [{ urn: '110001', name: 'OAKFIELD primary' }, '110001'],
    [{ urn: '110001', name: 'Oak Field School' }, '110001'],
    [{ urn: '110005', name: 'BHS' }, '110005'],
    [{ urn: '110005', name: 'Beconsfield High' }, '110005'],
    [{ urn: '110005', name: 'School' }, '110005'],
    [{ urn: '140004', name: 'Highcrest Community School', dfeNumber: '825/4004' }, '140004'],
    [{ dfeNumber: '825/2001' }, '110001'],
    [{ dfeNumber: '8252001' }, '110001'],
    [{ dfeNumber: '825 2001' }, '110001'],
    [{ dfeNumber: '2001' }, '110001'],
    [{ dfeNumber: '825/4004' }, '140004'],
    [{ dfeNumber: '825/2001', name: 'Oak Field School' }, '110001'],
    [{ dfeNumber: '4005', name: 'BHS' }, '110005'],
    [{ dfeNumber: '825/4004', name: 'Highcrest Community School' }, '110004'],
    [{ dfeNumber: '825/9999', name: 'Oakfield Primary School' }, '110001'],
    [{ name: "St. Mary's C of E School", postcode: 'sl71ab' }, '110003'],
    [{ name: 'Saint Marys CE School', postcode: 'HP13 5QZ' }, '110002'],
    [{ name: 'the oakfield   primary school' }, '110001'],
    [{ name: 'Oakfield Primary School', postcode: 'to be found' }, '110001'],
    [{ name: 'Oakfield Juniors' }, '110001'],
    [{ name: 'Oakfield juniors', postcode: 'HP20 1UY' }, '110001'],
    [{ name: 'Larkwhistle house' }, 'none of ours'],
  ])('%j is known', (named, expected) => {
    expect(find(named)).toBe(expected);
  });

  it.each<[Partial<NamedBy>, string]>([
    [{ urn: '999999' }, 'urn-not-on-register'],
    [{ urn: '1100' }, 'urn-not-valid'],
    [{ urn: '110001', name: 'Beaconsfield High School' }, 'urn-and-name-differ'],
    [{ urn: '110001', dfeNumber: '825/4005' }, 'urn-and-dfe-number-differ'],
    [{ dfeNumber: '825/9999' }, 'dfe-number-not-on-register'],
    [{ dfeNumber: '825/2001', name: 'Beaconsfield High School' }, 'dfe-number-and-name-differ'],
    [{ dfeNumber: '4004', name: 'Oakfield Primary School' }, 'dfe-number-and-name-differ'],
    [{ dfeNumber: '82/1' }, 'dfe-number-not-valid'],
    [{ postcode: 'HP20 1UY' }, 'organisation-not-named'],
    [{}, 'organisation-not-named'],
  ])('%j is refused: %s', (named, reason) => {
    expect(find(named)).toBe(reason);
  });

  it.each<[Partial<NamedBy>, string]>([
    [{ name: "St Mary's CE School" }, "asks: St Mary's CE School"],
    [{ name: 'Oakfield Primary School', postcode: 'SL7 1AB' }, 'asks: Oakfield Primary School, SL7 1AB'],
    [{ name: 'Ashfield', postcode: null }, 'asks: Ashfield'],
    [{ name: 'gone' }, 'asks: gone'],
    [{ name: 'Oakfield juniors', postcode: 'HP20 9ZZ' }, 'asks: Oakfield juniors, HP20 9ZZ'],
    [{ name: 'Larkwhistle House', postcode: 'SL7 1AB' }, 'asks: Larkwhistle House, SL7 1AB'],
  ])('%j is asked about and never guessed', (named, question) => {
    expect(find(named)).toBe(question);
  });
});

describe('which organisations a name may be meant for', () => {
  const ids = (named: Partial<NamedBy>) =>
    candidatesFor(directory, { urn: null, dfeNumber: null, name: null, postcode: null, ...named }).map(
      ({ organisationId }) => organisationId,
    );

  it('those at the same postcode and those called much the same, the likeliest first', () => {
    expect(ids({ name: 'St Marys', postcode: 'HP13 5QZ' })).toEqual(['110002', '110003']);
    expect(ids({ name: 'Beckonsfield High' })).toEqual(['110005']);
    expect(ids({ name: 'Highcrest' })).toEqual(['140004', '110004']);
  });

  it('none for a name like no other', () => {
    expect(ids({ name: 'Zzyzx' })).toEqual([]);
  });
});

describe('whether a name can be remembered', () => {
  const more = [...schools, school('110006', 'Beaconsfield Holtspur School')];
  const isShared = (name: string, postcode: string | null = null) =>
    isSharedName(directoryOf(more, new Map()), { urn: null, dfeNumber: null, name, postcode });

  it('not when several open schools go by it, unless the postcode says which', () => {
    expect(isShared("St Mary's")).toBe(true);
    expect(isShared("St Mary's CE School")).toBe(true);
    expect(isShared('Beaconsfield')).toBe(true);
    expect(isShared("St Mary's", 'SL7 1AB')).toBe(false);
  });

  it('but when it is one school’s, a school’s and its closed predecessor’s, or nobody’s', () => {
    expect(isShared('The high school at Beaconsfield')).toBe(false);
    expect(isShared('Oakfield')).toBe(false);
    expect(isShared('Highcrest')).toBe(false);
    expect(isShared('Oak Field Juniors')).toBe(false);
  });
});

describe('any row at all', () => {
  it('is found, refused or asked about, and a name asked about once is known when answered', () => {
    const part = fc.option(fc.oneof(fc.string(), fc.constantFrom('110001', '825/2001', 'Oakfield', 'HP20 1UY', '  ')));
    fc.assert(
      fc.property(fc.record({ urn: part, dfeNumber: part, name: part, postcode: part }), (named) => {
        const match = findOrganisation(directory, named);
        if (match.kind !== 'unmatched') return;
        const told = directoryOf(schools, new Map([[match.key, '110002']]));
        expect(findOrganisation(told, named)).toMatchObject({ kind: 'found', organisation: { urn: '110002' } });
      }),
    );
  });
});
