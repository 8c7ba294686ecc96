import { describe, expect, it, test } from 'vitest';
import { returnAddress, signInAddress } from './return-address.ts';

const origin = 'https://council.example';

describe('coming back after signing in', () => {
  test.each([
    ['/999/training', ''],
    ['/999/schools', '?asAt=2018-03-13&search=St%20Mary'],
    ['/account', ''],
  ])('whoever asked for %s%s comes back to it', (pathname, search) => {
    const page = new URL(signInAddress({ pathname, search }), origin);
    expect(page.pathname).toBe('/sign-in');
    expect(returnAddress(page.search, origin)).toBe(pathname + search);
  });

  it('the start page needs no return', () => {
    expect(signInAddress({ pathname: '/', search: '' })).toBe('/sign-in');
  });

  test.each([
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example/',
    '/\t/elsewhere.example/',
    '/.//elsewhere.example/',
    '/999/..//elsewhere.example/',
    'javascript:alert(1)',
    'elsewhere',
    '/sign-in?to=/999',
    '',
  ])('an address made to lead to another site leads to the start page: %j', (to) => {
    expect(returnAddress(new URLSearchParams({ to }).toString(), origin)).toBe('/');
  });
});
