import { describe, expect, it } from 'vitest';
import { lastDayErrors, rolesOf } from './roles-of-form.ts';

function formOf(entries: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

describe('roles to be given', () => {
  it('are those ticked, each with its own last day', () => {
    const form = formOf([
      ['roles', 'officer'],
      ['roles', 'adviser'],
      ['expiresOn-adviser-day', '30'],
      ['expiresOn-adviser-month', '9'],
      ['expiresOn-adviser-year', '2027'],
      ['expiresOn-lead-day', '1'],
    ]);
    expect(rolesOf(form)).toEqual([
      { role: 'officer', expiresOn: null },
      { role: 'adviser', expiresOn: '2027-09-30' },
    ]);
    expect(lastDayErrors(form)).toEqual([]);
  });

  it('a last day that is in no calendar is told beside its role', () => {
    const form = formOf([
      ['roles', 'viewer'],
      ['expiresOn-viewer-day', '31'],
      ['expiresOn-viewer-month', '2'],
      ['expiresOn-viewer-year', '2027'],
    ]);
    expect(lastDayErrors(form)).toEqual([
      { field: 'expiresOn-viewer', message: 'The last day of “Viewer” must be a day of the calendar, like 13 3 2028' },
    ]);
  });
});
