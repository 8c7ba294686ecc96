import { expect, test } from 'vitest';
import { servicesMessage } from './services-message.ts';

const counts = { posts: 40, trained: 12, outOfDate: 0, notTrained: 0, noAnswer: 28 };

test('a chart of services names the one that is furthest behind, among those of which a share is known', () => {
  const unknown = { name: 'Libraries', counts: { ...counts, posts: null, noAnswer: null, trained: 0 } };
  const ahead = { name: 'Education', counts: { ...counts, trained: 40, noAnswer: 0 } };
  expect(servicesMessage([ahead, unknown, { name: 'Housing', counts }])).toBe(
    'Furthest behind: Housing, 12 of 40 up to date (30 %)',
  );
  expect(servicesMessage([unknown])).toBe('Of no service is it known how many are in post');
});
