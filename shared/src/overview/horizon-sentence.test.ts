import { describe, expect, it } from 'vitest';
import { recommendations } from '../governance/recommendations.ts';
import { recommendationReports } from '../governance/recommendation-reports.ts';
import type { Values } from '../registers/field.ts';
import type { Entry } from '../registers/register.ts';
import { entryOf, seenOn } from '../registers/testing/entries.ts';
import { horizon } from '../risks/horizon.ts';
import { risks } from '../risks/risks.ts';
import { horizonSentence } from './horizon-sentence.ts';

const unknown = { impactKnown: 'unknown', costKnown: 'unknown', seniorManagers: 'discussed' };

function change(called: string, more: Values = {}): Entry {
  return entryOf(horizon, { called, ...unknown, risks: [], ...more }, { entryId: called });
}

function risk(corporate: string | null, more: Values = {}): Entry {
  return entryOf(risks, { title: 'A risk', impactKnown: 'unknown', corporate, ...more }, { entryId: 'risk' });
}

function recommended(entryId: string, more: Values = {}, validFrom = '2018-03-13'): Entry {
  const values = { text: 'A yearly report', madeOn: '2018-03-13', reportDue: '2019-03-13', decision: 'accepted' };
  return entryOf(recommendations, { ...values, ...more }, { entryId, validFrom });
}

function on(asAt: string, rows: readonly Entry[], seen = rows): string | null {
  return horizonSentence({ seen: seenOn(asAt, seen), whole: seenOn(asAt, rows) });
}

/** What is said of changes on 13 March 2018, without the end that the sentence has in common. */
function ofChanges(...rows: readonly Entry[]): string | null {
  return on('2018-03-13', rows);
}

describe('the fifth sentence of the overview', () => {
  it('reads as the minute of 13 March 2018 does', () => {
    const rows = [change('Dovetail', { risks: ['risk'] }), risk('discussed'), recommended('1'), recommended('2')];
    expect(on('2018-03-13', rows)).toBe(
      'We do not know what Dovetail will mean here or cost; senior managers have discussed it, no corporate-risk entry is recorded; two recommendations made today, reports due March 2019.',
    );
  });

  it('is not said where nothing is held, nor of what has arrived or was given up', () => {
    expect(on('2018-03-13', [])).toBeNull();
    expect(ofChanges(change('Dovetail', { arrivedOn: '2018-03-13' }))).toBeNull();
    expect(ofChanges(change('Dovetail', { droppedOn: '2018-03-13' }))).toBeNull();
    expect(ofChanges(change('Dovetail', { arrivedOn: '2018-03-14' }))).not.toBeNull();
  });

  it('is of what the reader may see, and leaves out the register of a risk that is hidden', () => {
    const dovetail = change('Dovetail', { risks: ['risk'] });
    expect(on('2018-03-13', [dovetail, risk('entered')], [dovetail])).toBe(
      'We do not know what Dovetail will mean here or cost; senior managers have discussed it.',
    );
    expect(on('2018-03-13', [dovetail, recommended('1')], [])).toBeNull();
  });
});

describe('what the fifth sentence says of changes', () => {
  it('tells apart what one will mean and what it will cost', () => {
    expect(ofChanges(change('Dovetail', { costKnown: 'known' }))).toMatch(
      'We do not know what Dovetail will mean here;',
    );
    expect(ofChanges(change('Dovetail', { impactKnown: 'partly' }))).toMatch('We do not know what Dovetail will cost;');
  });

  it('names one or two, and of more the one that is expected first', () => {
    const known = { impactKnown: 'known' };
    expect(ofChanges(change('Dovetail'), change('the toolkit', known))).toMatch(
      'We do not know what Dovetail will mean here or cost and what the toolkit will cost; senior managers have discussed both, no corporate-risk',
    );
    const soon = change('the strategy', { expectedBy: '2018-06-30' });
    expect(ofChanges(change('Dovetail'), change('the toolkit'), soon)).toMatch(
      'We do not know what the strategy and 2 other changes will mean here or cost; senior managers have discussed all 3,',
    );
  });

  it('takes nothing that is not recorded for a no', () => {
    const untold = { seniorManagers: 'not-known' };
    expect(ofChanges(change('Dovetail', untold))).toMatch(
      'it is not recorded whether senior managers have discussed it,',
    );
    expect(ofChanges(change('A', untold), change('B', untold))).toMatch('have discussed them,');
    expect(ofChanges(change('A'), change('B', untold), change('C', { seniorManagers: 'not-discussed' }))).toMatch(
      'senior managers have discussed 1 of the 3 (of 1 it is not recorded),',
    );
    expect(ofChanges(change('A', { seniorManagers: 'not-discussed' }))).toMatch('have not discussed it,');
    const raised = change('Dovetail', { risks: ['risk'] });
    expect(ofChanges(raised, risk('not-known'))).toMatch(
      'it is not known whether it is on the corporate risk register.',
    );
    expect(ofChanges(raised, risk(null))).toMatch('it is not known whether it is on');
    expect(ofChanges(raised, risk('not-raised'))).toMatch('no corporate-risk entry is recorded.');
    expect(ofChanges(raised, risk('entered'))).toMatch(', it is on the corporate risk register.');
    expect(ofChanges(raised, change('B'), risk('entered'))).toMatch('1 of the 2 is on the corporate risk register.');
    expect(ofChanges(raised, risk('entered', { closedOn: '2018-03-01' }))).toMatch(
      'no corporate-risk entry is recorded.',
    );
  });

  it('names the next one where all is known of what is coming', () => {
    const known = { impactKnown: 'known', costKnown: 'known', expectedBy: '2018-12-31' };
    expect(ofChanges(change('Dovetail', known))).toBe('Dovetail is expected by 31 December (293 days).');
    expect(on('2019-01-01', [change('Dovetail', known)])).toBe(
      'Dovetail was expected by 31 December 2018 (1 day ago) and nobody has said that it arrived.',
    );
    expect(ofChanges(change('Dovetail', { ...known, expectedBy: null }))).toBeNull();
  });
});

describe('what the fifth sentence says of recommendations', () => {
  it('follows them from the day on which they were made until a report is owed', () => {
    const both = [recommended('1'), recommended('2')];
    expect(on('2018-03-14', both)).toBe('Two recommendations are open, reports due March 2019.');
    expect(on('2019-03-01', both)).toBe('Two recommendations are open, reports due 13 March (12 days).');
    expect(on('2019-03-13', both)).toBe('Two recommendations are open, reports due 13 March (today).');
    expect(on('2019-03-14', both)).toBe(
      'No report is recorded on two recommendations, the first due 13 March (1 day ago).',
    );
    const apart = [...both, recommended('3', { reportDue: '2018-10-01' })];
    expect(on('2018-03-13', apart)).toBe('Three recommendations made today, the first report due October.');
    expect(on('2018-03-13', [recommended('1', { reportDue: null })])).toBe(
      'One recommendation made today, no day set for a report.',
    );
  });

  it('is silent of one that is closed, rejected or satisfied, whoever may read the report', () => {
    const values = { recommendation: '2', reportedOn: '2019-06-10', satisfies: 'yes' };
    const report = entryOf(recommendationReports, values, { entryId: 'report', validFrom: '2019-06-10' });
    const both = [recommended('1'), recommended('2')];
    const left = 'No report is recorded on one recommendation, due 13 March (89 days ago).';
    expect(on('2019-06-10', [...both, report])).toBe(left);
    expect(on('2019-06-10', [...both, report], both)).toBe(left);
    expect(on('2019-06-10', [recommended('1', { decision: 'rejected' })])).toBeNull();
    expect(on('2019-06-10', [recommended('1', { closedOn: '2019-06-10' })])).toBeNull();
  });

  it('speaks again of one that asks for a report every year, once the next is near', () => {
    const values = { recommendation: '2', reportedOn: '2019-06-10', satisfies: 'yes' };
    const report = entryOf(recommendationReports, values, { entryId: 'report', validFrom: '2019-06-10' });
    const rows = [recommended('2', { reportEvery: 12 }), report];
    expect([on('2019-06-10', rows), on('2020-01-12', rows)]).toEqual([null, null]);
    expect(on('2020-01-13', rows)).toBe('One recommendation is open, report due 13 March (60 days).');
    expect(on('2020-03-14', rows)).toBe('No report is recorded on one recommendation, due 13 March (1 day ago).');
  });

  it('never names a day that was put off without the one first set', () => {
    const putOff = [recommended('1'), recommended('1', { reportDue: '2019-09-30' }, '2019-02-01')];
    expect(on('2019-06-10', putOff)).toBe(
      'One recommendation is open, report due September (first due 13 March, put off once).',
    );
    expect(on('2019-09-20', putOff)).toBe(
      'One recommendation is open, report due 30 September (10 days; first due 13 March, put off once).',
    );
  });
});

describe('what the fifth sentence says of responses', () => {
  it('tells a response that is overdue, and since when, for as long as it is', () => {
    const asked = recommended('1', { responseAsked: 'yes' });
    expect(on('2018-05-13', [asked])).toBe('One recommendation is open, report due March 2019.');
    const overdue = 'One response is overdue, due 13 May 2018 (1 day ago)';
    expect(on('2018-05-14', [asked])).toBe(`${overdue}.`);
    expect(on('2018-05-14', [asked, recommended('2')])).toBe(
      `${overdue}; one recommendation is open, report due March 2019.`,
    );
    const two = [asked, recommended('2', { responseAsked: 'yes', reportDue: null })];
    expect(on('2019-03-14', two)).toBe(
      'Two responses are overdue, the first due 13 May 2018 (305 days ago); no report is recorded on one recommendation, due 13 March (1 day ago).',
    );
    expect(on('2018-07-01', [recommended('1', { responseAsked: 'yes', respondedOn: '2018-06-01' })])).not.toMatch(
      'response',
    );
  });
});
