import { expect, test } from 'vitest';
import { figureAskedErrors, figureAskedIn } from './figure-asked.ts';

const days = { from: undefined, to: undefined };

test('a figure must be chosen, and a day without the other is enough', () => {
  expect(figureAskedErrors({ ...days, figure: undefined })).toEqual([{ field: 'figure', message: 'Choose a figure' }]);
  expect(figureAskedErrors({ ...days, figure: 'schools', to: '2018-03-13' })).toEqual([]);
});

test('days are of the calendar, and the first is no later than the last', () => {
  const asked = { figure: 'schools', from: '2018-02-31', to: '2018-02-01' };
  expect(figureAskedErrors(asked).map(({ field }) => field)).toEqual(['from']);
  expect(figureAskedErrors({ ...asked, from: '2018-03-01' }).map(({ field }) => field)).toEqual(['to']);
  expect(figureAskedErrors({ ...asked, from: '2018-02-01' })).toEqual([]);
});

test('an address asks for no figure until it names one, and a day that is none asks for no bound', () => {
  expect(figureAskedIn(new URLSearchParams('figure=anything'))).toBeUndefined();
  expect(figureAskedIn(new URLSearchParams('figure=duty&from=2018-02-31&to=2018-02-28'))).toEqual({
    figure: 'duty',
    from: undefined,
    to: '2018-02-28',
  });
});
