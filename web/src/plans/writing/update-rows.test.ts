import { describe, expect, it } from 'vitest';
import { filledIn, manyOf, manyWords, nameFor, nameOfMany } from './update-rows.ts';
import type { ListedAction } from './update-rows.ts';

// Only what the form asks of an action.
function listed(actionId: string, status: string): ListedAction {
  return { actionId, title: `Action ${actionId}`, state: { status } } as unknown as ListedAction;
}

const actions = [listed('a', 'in-progress'), listed('b', 'not-started'), listed('c', 'on-hold')];

function typed(answers: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(answers)) form.set(name, value);
  return form;
}

describe('several actions in one form', () => {
  it('those about which nothing was written are left as they are', () => {
    const form = typed({
      [nameFor('note', 'a')]: ' ',
      [nameFor('note', 'c')]: 'Begun',
      [nameFor('attention', 'b')]: 'yes',
    });
    expect(filledIn(form, actions).map(({ actionId }) => actionId)).toEqual(['c']);
  });

  it('a note alone goes on as the action stands, and a status without a note is sent for the server to refuse', () => {
    const form = typed({
      'enteredOn-day': '13',
      'enteredOn-month': '3',
      'enteredOn-year': '2018',
      [nameFor('note', 'a')]: 'Half\n of them',
      [nameFor('status', 'b')]: 'said-done',
      [nameFor('blocked', 'b')]: 'No room',
      [nameFor('attention', 'b')]: 'yes',
    });
    expect(manyOf(form, actions)).toEqual({
      enteredOn: '2018-03-13',
      entries: [
        { actionId: 'a', status: 'in-progress', note: 'Half of them', blockedReason: null, isFlagged: false },
        { actionId: 'b', status: 'said-done', note: undefined, blockedReason: 'No room', isFlagged: true },
      ],
    });
  });

  it('what is refused of the second that was sent is said beside the action it is about', () => {
    const filled = [actions[0], actions[2]].filter((one) => one !== undefined);
    expect(nameOfMany('entries.1.note', filled)).toBe('note-c');
    expect(nameOfMany('entries.1.status', filled)).toBe('status-c');
    expect(nameOfMany('entries.1.blockedReason', filled)).toBe('blocked-c');
    expect(nameOfMany('entries.0.enteredOn', filled)).toBe('note-a');
    expect([nameOfMany('entries', filled), nameOfMany('entries.7.note', filled)]).toEqual([undefined, undefined]);
    expect(manyWords(actions)[nameFor('note', 'c')]?.noun).toBe('what was done about “Action c”');
  });
});
