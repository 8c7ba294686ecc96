import { TextLink } from '../../design-system/Anchor.tsx';
import { InsetText } from '../../design-system/Blocks.tsx';
import { Checkboxes } from '../../design-system/Checkboxes.tsx';
import { useHere } from '../../here.ts';
import { anotherThan, standsIn } from './same-action.ts';
import type { SameAction } from './same-action.ts';

/** Where actions of the words that were entered stand, the way to share each of them, and the way on. */
export function SameActions({ same }: { readonly same: readonly SameAction[] }) {
  const { authority } = useHere();
  if (same.length === 0) return null;
  const answer = anotherThan(same);
  return (
    <>
      <InsetText>
        <p className="govuk-body">
          An action that several plans share is counted once; entered twice, it is counted twice.
        </p>
        <ul className="govuk-list">
          {same.map((one) => (
            <li key={one.actionId}>
              <TextLink href={`/${authority}/actions/${one.actionId}/places`}>
                Share the one that stands in {standsIn(one).join(', and in ')}: put it into another plan as well
              </TextLink>
            </li>
          ))}
        </ul>
      </InsetText>
      <Checkboxes
        // What was said of other actions was not said of these.
        key={answer}
        name="isAnother"
        legend="Is yours another action?"
        items={[{ value: answer, label: 'It is another action: add it, and count both' }]}
      />
    </>
  );
}
