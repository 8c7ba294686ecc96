import { describe, expect, it } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { TakenBackReply, ToldReply } from '@due-regard/shared/schools/api.ts';
import { statement } from '@due-regard/shared/training/testing/example-facts.ts';
import { earlierOf, takenBackWords, withdrawnOf } from './taken-back.ts';

function told(statementId: string, replaces: string | null): ToldReply {
  const own = { ...statement({ toldOn: isoDate('2018-03-01') }), statementId, replaces };
  return { ...own, batchId: null, rowNumber: null, decisions: [] };
}

function takenBack(statementId: string, replaces: string | null, how: TakenBackReply['how']): TakenBackReply {
  const by = { by: 'Jo Bloggs', roles: ['officer'], reason: 'A slip of the pen' };
  return { ...told(statementId, replaces), how, takenBackAt: '2018-05-08T22:30:00.000Z', ...by };
}

const first = takenBack('first', null, 'corrected');
const second = takenBack('second', 'first', 'corrected');
const gone = takenBack('gone', null, 'withdrawn');

describe('what was corrected and withdrawn', () => {
  it('an answer tells all that it was put in the place of, the latest first', () => {
    expect(earlierOf(told('third', 'second'), [first, second, gone])).toEqual([second, first]);
    expect(earlierOf(told('third', null), [first, second, gone])).toEqual([]);
  });

  it('what nothing was put in the place of is withdrawn, also when it had been corrected before', () => {
    expect(withdrawnOf({ statements: [told('third', 'second')], takenBack: [gone, second, first] })).toEqual([gone]);
    const goneToo = takenBack('third', 'second', 'withdrawn');
    expect(withdrawnOf({ statements: [], takenBack: [goneToo, second, first] })).toEqual([goneToo]);
  });

  it('is told with the day in London, who it was and why', () => {
    expect(takenBackWords(first)).toBe('On 8 May 2018 by Jo Bloggs (Officer): “A slip of the pen”');
    expect(takenBackWords({ ...first, how: 'file-undone', reason: null, roles: [] })).toBe(
      'With its file, on 8 May 2018 by Jo Bloggs',
    );
  });
});
