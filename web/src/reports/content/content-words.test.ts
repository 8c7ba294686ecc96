import { expect, test } from 'vitest';
import { exampleContent } from '@due-regard/shared/reports/testing/example-content.ts';
import { spokenOf } from './spoken-of.ts';

test('what is asked can be written before anything is, where its readers will find it', () => {
  const none = { ...exampleContent, opening: { ...exampleContent.opening, ask: [] } };
  const keysOf = (parts: readonly { readonly key: string }[]) => parts.map(({ key }) => key);
  expect(keysOf(spokenOf(none, { isWritten: false }).before)).toEqual(['what-we-say', 'what-we-do-not-know']);
  expect(spokenOf(none, { isWritten: true }).before.at(-1)).toMatchObject({
    key: 'what-we-ask',
    written: 'ask',
    sentences: [],
  });
  const onePage = { ...none, linesToSay: ['Ten are late'] };
  expect(keysOf(spokenOf(onePage, { isWritten: true }).after)).toEqual(['to-say', 'what-we-ask']);
  expect(keysOf(spokenOf(onePage, { isWritten: false }).after)).toEqual(['to-say']);
});
