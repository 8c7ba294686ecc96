import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import type { StrategyDocument } from '../strategies/document.ts';
import { refreshOwed } from '../strategies/standing.ts';
import { strategySentence } from './strategy-sentence.ts';
import type { ToldDocument } from './strategy-sentence.ts';

type Days = Partial<
  Record<'consultFrom' | 'consultTo' | 'agreedOn' | 'inForceFrom' | 'reviewedOn' | 'refreshDue' | 'endedOn', string>
>;

function told(title: string, days: Days = {}, more: Partial<StrategyDocument> = {}): ToldDocument {
  const day = (name: keyof Days) => (days[name] === undefined ? null : isoDate(days[name]));
  return {
    documentId: title,
    validFrom: isoDate('2015-01-01'),
    kind: 'strategy',
    title,
    consultFrom: day('consultFrom'),
    consultTo: day('consultTo'),
    agreedOn: day('agreedOn'),
    inForceFrom: day('inForceFrom'),
    reviewedOn: day('reviewedOn'),
    refreshDue: day('refreshDue'),
    endedOn: day('endedOn'),
    supersededBy: null,
    ...more,
  };
}

const prevent = told('Prevent strategy', { agreedOn: '2016-06-15', refreshDue: '2018-12-31' });
const safer = told('Safer Stronger strategy', { consultFrom: '2018-07-01', consultTo: '2018-09-30' });
const putOff = { aboutId: 'Prevent strategy', dueOn: isoDate('2019-03-31'), revisedOn: isoDate('2018-11-01') };

function on(asAt: string, documents: readonly ToldDocument[], revisions: readonly (typeof putOff)[] = []) {
  const day = isoDate(asAt);
  const refreshOf = (id: string) => {
    const own = revisions.filter(({ aboutId }) => aboutId === id);
    const document = documents.find(({ documentId }) => documentId === id);
    return document === undefined ? { dueOn: null, firstDueOn: null, slips: 0 } : refreshOwed(document, own, day);
  };
  return strategySentence(documents, { revisions, refreshOf, documents }, day);
}

describe('the third sentence of the overview', () => {
  it('reads as the minute of 13 March 2018 does', () => {
    expect(on('2018-03-13', [safer, prevent])).toBe(
      'The Prevent strategy of 2016 must be refreshed by 31 December (293 days); the Safer Stronger consultation opens in July (110 days).',
    );
  });

  it('is not said where nothing is held', () => {
    expect(on('2018-03-13', [])).toBeNull();
  });

  it('follows the consultation through its days', () => {
    expect(on('2018-06-30', [safer])).toBe('The Safer Stronger consultation opens in July (1 day).');
    expect(on('2018-09-29', [safer])).toBe('The Safer Stronger consultation is open until 30 September (1 day).');
    expect(on('2018-09-30', [safer])).toBe('The Safer Stronger consultation is open until 30 September (today).');
    expect(on('2018-10-02', [safer])).toBe(
      'The Safer Stronger consultation ended on 30 September (2 days ago) and nothing is agreed yet.',
    );
    const inForce = { ...safer, agreedOn: isoDate('2015-01-10') };
    expect(on('2018-10-02', [inForce])).toBe(
      'The Safer Stronger consultation ended on 30 September (2 days ago) and nothing is agreed since.',
    );
    expect(on('2017-12-01', [safer])).toMatch('opens in July 2018 (212 days)');
    expect(on('2018-08-01', [told('Plan of venues', { consultFrom: '2018-07-09' })])).toBe(
      'The consultation on the Plan of venues is open.',
    );
    expect(on('2018-07-01', [told('Venue policy', { consultFrom: '2018-07-09' }, { kind: 'policy' })])).toBe(
      'The Venue consultation opens on 9 July (8 days).',
    );
  });

  it('says what is overdue first, with the day first set and every slip', () => {
    expect(on('2019-01-01', [safer, prevent])).toBe(
      'The Prevent strategy of 2016 was to be refreshed by 31 December 2018 and has no successor (1 day ago); the Safer Stronger consultation ended on 30 September 2018 (93 days ago) and nothing is agreed yet.',
    );
    expect(on('2019-02-01', [prevent], [putOff])).toBe(
      'The Prevent strategy of 2016 must be refreshed by 31 March (58 days; first due 31 December 2018, put off once).',
    );
    const twice = [putOff, { ...putOff, dueOn: isoDate('2019-04-30'), revisedOn: isoDate('2019-03-01') }];
    expect(on('2019-05-01', [prevent], twice)).toMatch(
      'by 30 April and has no successor (1 day ago; first due 31 December 2018, put off twice).',
    );
  });
});

describe('what the third sentence says of several, and of what was agreed', () => {
  it('names the first of several, and counts them', () => {
    const others = [
      told('Venue policy', { agreedOn: '2016-01-10', refreshDue: '2018-01-31' }, { kind: 'policy' }),
      told('Sharing agreement 2015', { agreedOn: '2015-01-10', refreshDue: '2018-06-30' }, { kind: 'agreement' }),
    ];
    expect(on('2018-01-01', [prevent, ...others])).toBe(
      'The Venue policy of 2016 must be refreshed by 31 January (30 days), and 2 others after it.',
    );
    expect(on('2018-07-01', [prevent, ...others])).toBe(
      '2 documents should have been refreshed by now, the first the Venue policy of 2016 by 31 January (151 days ago); the Prevent strategy of 2016 must be refreshed by 31 December (183 days).',
    );
    expect(on('2018-03-13', [prevent, safer, { ...safer, documentId: 'x', title: 'Y strategy' }])).toMatch(
      'opens in July (110 days), and 1 other after it.',
    );
  });

  it('tells of what was agreed since', () => {
    const anew = told('Prevent strategy', { agreedOn: '2018-12-10', inForceFrom: '2019-01-01' });
    expect(on('2018-12-20', [anew])).toBe(
      'The Prevent strategy of 2018 is agreed and in force from 1 January 2019 (12 days).',
    );
    expect(on('2019-01-01', [anew])).toBe('The Prevent strategy of 2018 is in force, with no day set for its refresh.');
    const replaced = { ...prevent, endedOn: isoDate('2018-12-31'), supersededBy: 'next' };
    expect(on('2019-01-02', [replaced, { ...anew, documentId: 'next' }])).toBe(
      'The Prevent strategy of 2018 is in force, with no day set for its refresh.',
    );
    expect(on('2019-01-02', [{ ...prevent, supersededBy: 'next' }, told('next')])).toMatch(
      'The Prevent strategy of 2016 was to be refreshed by 31 December 2018 and has no successor (2 days ago)',
    );
  });

  it('tells of an end that is planned, and first of one that has passed while nobody has said so', () => {
    const ending = told('Venue policy', { agreedOn: '2016-01-10', endedOn: '2018-03-31' }, { kind: 'policy' });
    expect(on('2018-03-13', [ending, prevent])).toBe(
      'The Prevent strategy of 2016 must be refreshed by 31 December (293 days); the Venue policy of 2016 comes to an end on 31 March (18 days).',
    );
    expect(on('2018-04-01', [prevent, ending])).toMatch(
      /^The Venue policy of 2016 was to end on 31 March \(1 day ago\) and nobody has said that it did; /,
    );
  });

  it('says what there is where no day is near', () => {
    const policy = told('Venue policy', { agreedOn: '2016-01-10' }, { kind: 'policy' });
    expect(on('2018-03-13', [policy, { ...policy, documentId: 'two' }])).toBe(
      '2 policies are in force, none with a day set for its refresh.',
    );
    expect(on('2018-03-13', [told('The Safer Stronger strategy')])).toBe(
      'The Safer Stronger strategy is in preparation.',
    );
    expect(on('2018-03-13', [told('A strategy'), told('Venue policy', {}, { kind: 'policy' })])).toBe(
      '2 documents are in preparation, none is in force.',
    );
    const given = isoDate('2018-01-31');
    expect(on('2018-03-13', [{ ...policy, validFrom: given, endedOn: given }])).toBe(
      'No strategy, policy or agreement recorded here is in force.',
    );
  });
});

describe('what the third sentence says of pathways, pages and assessments', () => {
  const pathway = told(
    'Referral pathway',
    { inForceFrom: '2016-09-05', refreshDue: '2018-03-31' },
    { kind: 'referral-pathway' },
  );

  it('is nothing while none of it is overdue, so that the strategies are read first', () => {
    expect(on('2018-03-13', [pathway, safer, prevent])).toBe(on('2018-03-13', [safer, prevent]));
    expect(on('2018-03-13', [pathway])).toBeNull();
  });

  it('is nothing of a draft, which owes no review', () => {
    const draft = { ...pathway, inForceFrom: null };
    expect(on('2018-04-01', [draft])).toBeNull();
    expect(on('2018-04-01', [{ ...draft, kind: 'strategy' }])).toBe('“Referral pathway” is in preparation.');
  });

  it('is what has passed its day', () => {
    expect(on('2018-04-01', [pathway, prevent])).toBe(
      'The Referral pathway was to be reviewed by 31 March and no review is recorded (1 day ago); the Prevent strategy of 2016 must be refreshed by 31 December (274 days).',
    );
    expect(on('2019-01-01', [pathway, prevent])).toBe(
      '2 documents should have been refreshed or reviewed by now, the first the Referral pathway by 31 March 2018 (276 days ago).',
    );
    const sharing = told('Sharing of information', { endedOn: '2018-03-31' }, { kind: 'information-sharing' });
    expect(on('2018-03-31', [sharing, prevent])).toBe(on('2018-03-31', [prevent]));
    expect(on('2018-04-01', [sharing])).toMatch(/^“Sharing of information” was to end on 31 March \(1 day ago\)/);
  });

  it('counts a training strategy among the strategies', () => {
    const training = told('Prevent training strategy', { consultFrom: '2018-07-09' }, { kind: 'training-strategy' });
    expect(on('2018-07-01', [training])).toBe('The Prevent training consultation opens on 9 July (8 days).');
  });
});
