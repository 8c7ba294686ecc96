import { describe, expect, it } from 'vitest';
import { requirementOf } from './requirement-body.ts';

function formOf(entries: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

describe('what is asked, as the form sends it', () => {
  it('months typed before another way was chosen are not sent', () => {
    const form = formOf([
      ['validity.kind', 'window'],
      ['validity.months', '36'],
      ['validity.startsOn', '1'],
      ['validity.month', '09'],
    ]);
    expect(requirementOf(form).validity).toEqual({ kind: 'window', startsOn: '09-01' });
  });

  it('several courses and kinds come as lists, and the reason as one line', () => {
    const form = formOf([
      ['organisationKinds', 'school'],
      ['organisationKinds', 'childrens-centre'],
      ['acceptedCourses', 'wrap'],
      ['reason', 'Agreed by the board\non 12 July'],
    ]);
    expect(requirementOf(form)).toMatchObject({
      organisationKinds: ['school', 'childrens-centre'],
      acceptedCourses: ['wrap'],
      reason: 'Agreed by the board on 12 July',
    });
  });

  it('a share is aimed at for people counted one by one, and for schools never', () => {
    expect(
      requirementOf(
        formOf([
          ['role', 'health'],
          ['target', '85'],
        ]),
      ).target,
    ).toBe(85);
    expect(requirementOf(formOf([['role', 'health']])).target).toBeNull();
    expect(
      requirementOf(
        formOf([
          ['role', 'dsl'],
          ['target', '85'],
        ]),
      ).target,
    ).toBeNull();
  });

  it('what was left open is left open for the server to name', () => {
    expect(requirementOf(formOf([]))).toMatchObject({ organisationKinds: [], validity: {}, duty: '', reason: '' });
  });
});
