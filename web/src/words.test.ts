import { describe, expect, it } from 'vitest';
import { choice, fieldErrors } from './words.ts';

const words = {
  heldOn: { noun: 'the date the training took place' },
  staffTrained: {
    noun: 'how many staff were trained',
    codes: { 'more-than-in-post': 'More staff were trained than are in post' },
  },
};

describe('what the server found wrong, in sentences', () => {
  it('says what to enter, never that something is invalid', () => {
    expect(fieldErrors([{ field: 'heldOn', code: 'missing' }], words)).toEqual([
      { field: 'heldOn', message: 'Enter the date the training took place' },
    ]);
    expect(fieldErrors([{ field: 'heldOn', code: 'date' }], words)[0]?.message).toBe(
      'The date the training took place must be a day of the calendar, like 13 3 2018',
    );
  });

  it('a field may have a sentence of its own', () => {
    expect(fieldErrors([{ field: 'staffTrained', code: 'more-than-in-post' }], words)[0]?.message).toBe(
      'More staff were trained than are in post',
    );
  });

  it('a code without a sentence still names the field, and a field without words is not swallowed', () => {
    expect(fieldErrors([{ field: 'heldOn', code: 'odd' }], words)[0]?.message).toBe(
      'Check the date the training took place',
    );
    expect(fieldErrors([{ field: 'was', code: 'odd' }], words)[0]).toEqual({
      field: '',
      message: 'The server could not take “was” (odd)',
    });
  });

  it('nobody is told to type what is to be chosen', () => {
    const errors = fieldErrors([{ field: 'outcome', code: 'missing' }], { outcome: choice('whether it counts') });
    expect(errors[0]?.message).toBe('Choose whether it counts');
  });
});
