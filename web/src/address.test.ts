import { describe, expect, it } from 'vitest';
import { isPage, withDates, withoutValue, withParameters } from './address.ts';

describe('addresses', () => {
  it('a reader who asked for 13 March stays on 13 March from page to page', () => {
    expect(withDates('/999/training', '?asAt=2018-03-13&knownAt=2018-03-13&phase=primary')).toBe(
      '/999/training?asAt=2018-03-13&knownAt=2018-03-13',
    );
    expect(withDates('/999/schools?phase=primary#list', '?asAt=2018-03-13')).toBe(
      '/999/schools?phase=primary&asAt=2018-03-13#list',
    );
    expect(withDates('/999/schools', '')).toBe('/999/schools');
  });

  it('a link that names its own date keeps it, and does not pick up what was known on another', () => {
    expect(withDates('/999/training?asAt=2019-06-10', '?asAt=2018-03-13&knownAt=2018-03-13')).toBe(
      '/999/training?asAt=2019-06-10',
    );
  });

  it('changing a filter goes back to the first page, turning the page keeps the filter', () => {
    expect(withParameters('?phase=primary&page=4', { phase: 'special' })).toBe('?phase=special');
    expect(withParameters('?phase=primary&page=4', { page: '5' })).toBe('?phase=primary&page=5');
    expect(withParameters('?phase=primary', { phase: undefined })).toBe('?');
    expect(withParameters('', { phase: ['primary', '', 'special'] })).toBe('?phase=primary&phase=special');
  });

  it('a chip takes away its own value and leaves the others', () => {
    expect(withoutValue('?phase=primary&phase=special&page=2', 'phase', 'primary')).toBe('?phase=special');
  });

  it('files and other sites are not pages of ours', () => {
    expect(isPage('/999/training')).toBe(true);
    expect(isPage('?page=2')).toBe(true);
    expect(isPage('/api/999/chase.csv')).toBe(false);
    expect(isPage('//example.org')).toBe(false);
    expect(isPage('https://example.org')).toBe(false);
    expect(isPage('#main')).toBe(false);
  });
});
