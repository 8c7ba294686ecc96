import { describe, expect, it } from 'vitest';
import { anotherThan, sameActionErrors, sameActions } from './same-action.ts';
import type { SameAction } from './same-action.ts';

const plans = [
  { planId: 'council', name: 'Council plan', hasEnded: false },
  { planId: 'old', name: 'Old plan', hasEnded: true },
];
const coroner: SameAction = {
  actionId: 'coroner',
  title: 'Brief the coroner',
  state: { actionClass: 'on-time' },
  places: [
    { planId: 'council', planName: 'Council plan', ref: '4.3' },
    { planId: 'old', planName: 'Old plan', ref: '9' },
  ],
};

function sameAs(title: string, more: Partial<SameAction> = {}): readonly SameAction[] {
  return sameActions(title, { actions: [{ ...coroner, ...more }], plans });
}

describe('the words of an action that is added', () => {
  it('are those of one that counts already, and its place is said', () => {
    const same = sameAs(' brief the Coroner.');
    expect(sameActionErrors(same, null)).toEqual([
      {
        field: 'title',
        message:
          'An action of these words stands in Council plan as 4.3 already: share it, or say that yours is another',
      },
    ]);
  });

  it('are asked about until somebody says that it is another than just these', () => {
    const same = sameAs('Brief the coroner');
    expect(sameActionErrors(same, anotherThan(same))).toEqual([]);
    expect(sameActionErrors(same, 'somebody else’s')).toHaveLength(1);
  });

  it.each([
    ['other words', sameAs('Brief the coroners')],
    ['no words', sameAs('…', { title: '–' })],
    ['one that was superseded', sameAs('Brief the coroner', { state: { actionClass: 'superseded' } })],
    ['one of an ended plan', sameAs('Brief the coroner', { places: coroner.places.slice(1) })],
  ])('are no matter where there are %s', (_what, same) => {
    expect(sameActionErrors(same, null)).toEqual([]);
  });
});
