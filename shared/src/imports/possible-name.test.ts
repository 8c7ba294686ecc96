import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { possibleName, possibleNameForOffice } from './possible-name.ts';

describe('two words that may be a name', () => {
  it.each([
    ['The pupil Jane Roe was spoken to', 'Jane Roe'],
    ['Jane Roe was referred in March', 'Jane Roe'],
    ['Spoke to his mother, Amina Okafor-Bell', 'Amina Okafor-Bell'],
    ['A referral of Jane O’Neill came by the school', 'Jane O’Neill'],
    ['The child is called Jane Roe.', 'Jane Roe'],
  ])('are asked about near what makes them one: %j', (text, name) => {
    expect(possibleName(text)).toBe(name);
  });

  it.each([
    'Every pupil of Oakfield Primary School was there',
    'Referrals to the Home Office rose',
    'The Pupil Referral Unit has answered',
    'The parents met on Monday March 5 with the Safer Schools Team',
    'Jane Roe chairs the board',
    'The pupils were spoken to',
    'the case of the North Area',
  ])('are no name in what a council writes: %j', (text) => {
    expect(possibleName(text)).toBeUndefined();
  });

  it('stand in the text as they are told, whatever it is', () => {
    const words = fc.constantFrom(
      'pupil',
      'referred',
      'Jane',
      'Roe',
      'Prevent',
      'the',
      '.',
      ',',
      'mother',
      'Åsa',
      '’s',
    );
    fc.assert(
      fc.property(fc.array(words), fc.string(), (some, other) => {
        const text = `${some.join(' ')} ${other}`;
        const found = possibleName(text);
        expect(found === undefined || text.includes(found)).toBe(true);
        expect(possibleName(text.toLowerCase())).toBeUndefined();
      }),
    );
  });
});

describe('words that may be a name where an agency or a role is asked for', () => {
  it.each([
    ['Jane Roe', 'Jane Roe'],
    ['Jane Roe, Chair of the panel', 'Jane Roe'],
    ['Chair Jane Roe', 'Jane Roe'],
    ['DCI Amina Okafor-Bell', 'Amina Okafor-Bell'],
    ['Probation (J Roe)', 'J Roe'],
    ['Signed for the panel by Jane O’Neill', 'Jane O’Neill'],
  ])('are asked about: %j', (text, name) => {
    expect(possibleNameForOffice(text)).toBe(name);
  });

  it.each([
    'Chair of the panel',
    'Deputy Chair',
    'Mental health trust',
    'Thames Valley Police',
    'Oxford Health NHS Foundation Trust',
    'NHS England',
    'Home Office adviser',
    "Children's social care",
    'Council, in the chair',
    'Director of Children',
    '',
  ])('are none in an agency or a role: %j', (text) => {
    expect(possibleNameForOffice(text)).toBeUndefined();
  });

  it('stand in the text as they are told, whatever it is, and never in small letters', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(fc.constantFrom('Chair', 'Jane', 'Roe', 'NHS', ',', 'of', 'Åsa')),
        (text, some) => {
          const words = `${some.join(' ')} ${text}`;
          const found = possibleNameForOffice(words);
          expect(found === undefined || words.includes(found)).toBe(true);
          expect(possibleNameForOffice(words.toLowerCase())).toBeUndefined();
        },
      ),
    );
  });
});
