import { describe, expect, it } from 'vitest';
import { dateOf, fileOf, numberOf, textOf, textsOf } from './form-data.ts';

function formOf(entries: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

describe('what was typed into a form', () => {
  it('a box left empty is no answer, not an empty text', () => {
    const form = formOf([['evidence', '   ']]);
    expect(textOf(form, 'evidence')).toBeNull();
    expect(numberOf(form, 'staff')).toBeNull();
    expect(dateOf(form, 'heldOn')).toBeNull();
    expect(fileOf(form, 'file')).toBeNull();
  });

  it('a day in three boxes becomes one date, with its zeros', () => {
    const form = formOf([
      ['heldOn-day', '3'],
      ['heldOn-month', '9'],
      ['heldOn-year', '2017'],
    ]);
    expect(dateOf(form, 'heldOn')).toBe('2017-09-03');
  });

  it('a day half typed is sent as typed, so that the server can say what is missing', () => {
    expect(dateOf(formOf([['heldOn-day', '3']]), 'heldOn')).toBe('-00-03');
  });

  it('a headcount may have a comma, and words are sent as typed, never as no answer', () => {
    expect(numberOf(formOf([['staff', '1,204']]), 'staff')).toBe(1204);
    expect(numberOf(formOf([['staff', 'about 40']]), 'staff')).toBe('about 40');
    expect(numberOf(formOf([['staff', '-3']]), 'staff')).toBe('-3');
    expect(numberOf(formOf([['staff', ' ']]), 'staff')).toBeNull();
  });

  it('ticked boxes come in the order of the page', () => {
    expect(
      textsOf(
        formOf([
          ['phase', 'primary'],
          ['phase', 'special'],
        ]),
        'phase',
      ),
    ).toEqual(['primary', 'special']);
  });
});
