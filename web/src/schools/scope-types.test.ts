import { describe, expect, it } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { newestFirst, scopeSentence, splitTypes } from './scope-types.ts';

const community = { code: '1', name: 'Community school', open: 200, isInScope: true };
const academy = { code: '34', name: 'Academy converter', open: 40, isInScope: true };
const independent = { code: '11', name: 'Other independent school', open: 1, isInScope: false };
const college = { code: '18', name: 'Further education', open: 0, isInScope: false };
const special = { code: '7', name: 'Community special school', open: 0, isInScope: true };

describe('which types of school are counted', () => {
  it('says how many open schools are counted and how many are not', () => {
    expect(scopeSentence([community, academy, independent, college])).toBe(
      '240 open schools of 2 types are counted; 1 open school of 1 type is not.',
    );
    expect(scopeSentence([community])).toBe('200 open schools of 1 type are counted; none is left out.');
    expect(scopeSentence([college])).toBe('No school is open at this date.');
  });

  it('a type that is counted is shown although no school of it is open', () => {
    expect(splitTypes([community, special, college])).toEqual({ here: [community, special], others: [college] });
  });

  it('the newest comes first, and of one day the one entered later', () => {
    const scope = (scopeId: string, day: string) => ({ scopeId, validFrom: isoDate(day), typeCodes: [], words: '' });
    const scopes = [scope('a', '2015-07-01'), scope('b', '2018-09-01'), scope('c', '2018-09-01')];
    expect(newestFirst(scopes).map(({ scopeId }) => scopeId)).toEqual(['c', 'b', 'a']);
  });
});
