import { expect, test } from 'vitest';
import { problemsIn, standsOn, told } from '../registers/testing/told.ts';
import { areas } from './areas.ts';

const force = { title: 'Chalk and Vale Police', kind: 'police', extent: 'wider' };

test('an area is there from its first day through its last', () => {
  const standing = (asAt: string) =>
    standsOn(areas, [told(areas, { ...force, beganOn: '2018-04-01', endsOn: '2019-03-31' })], asAt).standing;
  expect(['2018-03-31', '2018-04-01', '2019-03-31', '2019-04-01'].map(standing)).toEqual([
    'later',
    'current',
    'current',
    'ended',
  ]);
  expect(problemsIn(areas, { ...force, beganOn: '2018-04-01', endsOn: '2018-03-31' })).toEqual([
    ['endsOn', 'before-since'],
  ]);
});
