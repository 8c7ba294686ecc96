import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonalData } from './personal-data.ts';
import type { PersonalDataKind } from './personal-data.ts';
import { councilText, identifiers } from './testing/personal-texts.ts';

const runs = 1500;

describe('personal data in free text', () => {
  it.each(Object.entries(identifiers))('no %s passes, whatever words stand around it', (_, identifier) => {
    const around = fc.tuple(councilText, identifier, councilText);
    fc.assert(
      fc.property(around, ([before, found, after]) => {
        expect(findPersonalData(found), found).toBeDefined();
        expect(findPersonalData(`${before} ${found} ${after}`), found).toBeDefined();
      }),
      { numRuns: runs, seed: 2018 },
    );
  });

  it('at most one harmless text in two hundred is refused', () => {
    const texts = fc.sample(councilText, { numRuns: 6000, seed: 13 });
    const refused = texts.filter((text) => findPersonalData(text) !== undefined);
    expect(refused.length / texts.length, refused.slice(0, 20).join('\n')).toBeLessThanOrEqual(0.005);
  });
});

describe('an identifier as people write it', () => {
  it.each<[string, PersonalDataKind]>([
    ['Ask j.smith@ridgeway.example for the letter', 'e-mail'],
    ['j.smith (at) ridgeway.example', 'e-mail'],
    ['NHS 943 476 5919', 'nhs-number'],
    ['９４３４７６５９１９', 'nhs-number'],
    ['NHS number 1234567890, not checked', 'nhs-number'],
    ['UPN H801200001001', 'pupil-number'],
    ['temporary H80120000100A', 'pupil-number'],
    ['NI ab123456c', 'national-insurance-number'],
    ['AB 12 34 56 C', 'national-insurance-number'],
    ['the pupil, DOB 3/5/04, was seen', 'date-of-birth'],
    ['born on the 3rd of May 2004', 'date-of-birth'],
    ['3 May 2004 (d.o.b.)', 'date-of-birth'],
    ['ring 01494 123456', 'phone'],
    ['(020) 7946 0958', 'phone'],
    ['+44 (0)7700 900123', 'phone'],
    ['Mobile 07700\u200B900123', 'phone'],
    ['jane.roe&#64;school.example', 'e-mail'],
    ['mailto:jane.roe%40school.example', 'e-mail'],
    ['jane dot roe at school dot sch dot uk', 'e-mail'],
    ['jane.roe [at] school [dot] example', 'e-mail'],
    ['nhs_9434765919_letter.pdf', 'nhs-number'],
    ['9 4 3 4 7 6 5 9 1 9', 'nhs-number'],
    ['943/476/5919', 'nhs-number'],
    ['UPNH801200001001', 'pupil-number'],
    ['NINO: ab/12/34/56/c', 'national-insurance-number'],
    ['file_dob_13-03-2009', 'date-of-birth'],
    ['DOB130309', 'date-of-birth'],
    ['date of birth as confirmed by the school: 2009 March 13', 'date-of-birth'],
    ['13/03/2009 is her date of birth', 'date-of-birth'],
    ['Tel. 382415', 'phone'],
    ['7700900123', 'phone'],
    ['+353 86 123 4567', 'phone'],
    ['(+44) 1494 123456', 'phone'],
    ['lives at HP20 1UY', 'postcode'],
    ['hp201uy', 'postcode'],
    ['w1a 1aa', 'postcode'],
    ['SW1P-3HZ', 'postcode'],
  ])('%j holds a %s', (text, kind) => {
    expect(findPersonalData(text)).toBe(kind);
  });
});

describe('a text that looks like one', () => {
  it.each([
    'Minute 6 of 13/03/2018, TEC select committee',
    'URN 110001, DfE 825/2001',
    'Held 01-03-2018 10 staff, 02-03-2018 12 staff',
    'Certificate EV-2018-0012345678',
    'Advisory service list, 1 March 2018, 240 of 240',
    'Born of the partnership in 2014',
    'HP20 and SL7; https://www.ridgeway.example/prevent?id=20180313',
    'LA09, SC04 and LA10 2nd review',
    'M25 junction 16; room B12, 3rd floor',
    'ISBN 0198526636',
    'ISBN 978 0 19 852663 6',
    'Open 09.30-10.45 13 and 14 March',
    'UPRN 010012345678, grid reference SU 81 13',
    '51.816812345, -0.812345678',
    'The census of 21 March 2021 counted UK-born residents',
    'Telephone 2018-19 survey',
    'Meeting at the Polka Dot café',
    '@RidgewayCC on 13 March',
    'Purchase order GB 12 34 56 A',
  ])('%j is harmless', (text) => {
    expect(findPersonalData(text)).toBeUndefined();
  });
});
