import { describe, expect, it } from 'vitest';
import type { PersonReply } from '@due-regard/shared/people/api.ts';
import { siteOf } from './site.ts';

const about = {
  product: 'Due Regard',
  version: '1',
  contact: { organisation: 'Three counties', email: 'help@council.example', phone: null, dataProtectionEmail: null },
  isSetUpOpen: false,
  hasDemonstration: true,
};
const council = { nation: 'england', ownDate: null, roles: ['officer'], registers: [] } as const;
const ridgeway = {
  ...council,
  roles: [...council.roles],
  registers: [],
  code: '999',
  name: 'Ridgeway',
  isDemonstration: true,
};
const real = {
  ...council,
  roles: [...council.roles],
  registers: [],
  code: '825',
  name: 'Real County',
  isDemonstration: false,
};

function person(authorities: PersonReply['authorities']): PersonReply {
  return {
    userId: 'u1',
    name: 'An officer',
    email: 'officer@council.example',
    authorities,
    session: { idleMinutes: 60, endsAt: '2026-09-30T20:00:00.000Z' },
  };
}

describe('what surrounds every page', () => {
  it('names the council of the page, and says when its figures are invented', () => {
    const both = person([ridgeway, real]);
    expect(siteOf({ about, person: both, code: '999', isSecure: true })).toMatchObject({
      councilName: 'Ridgeway',
      isDemonstration: true,
    });
    expect(siteOf({ about, person: both, code: '825', isSecure: true })).toMatchObject({
      councilName: 'Real County',
      isDemonstration: false,
    });
  });

  it('before signing in, a demonstration says so too', () => {
    expect(siteOf({ about, person: null, code: 'sign-in', isSecure: false })).toMatchObject({
      councilName: 'Three counties',
      isDemonstration: true,
      contactEmail: 'help@council.example',
      contactPhone: undefined,
    });
  });

  it('nothing is claimed before the server has answered', () => {
    expect(siteOf({ about: undefined, person: null, code: '', isSecure: true })).toMatchObject({
      councilName: undefined,
      isDemonstration: false,
      sessionCookieName: '__Host-due-regard',
    });
  });
});
