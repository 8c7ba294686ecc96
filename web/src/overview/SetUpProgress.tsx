import { Tag } from '../design-system/Tag.tsx';
import { useHere } from '../here.ts';
import type { OverviewReply } from './attention.ts';
import { stepsLeft } from './set-up.ts';
import { StepWords } from './StartHere.tsx';

/** Grey, because what nobody has looked at yet is no warning. */
export function SetUpProgress({ reply }: { readonly reply: OverviewReply }) {
  const { authority } = useHere();
  const steps = stepsLeft(authority, reply);
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="set-up">
      <h2 className="govuk-heading-m" id="set-up">
        Still to set up
      </h2>
      <ul className="app-attention">
        {steps.map((step) => (
          <li key={step.text} className="app-set-up__item">
            <Tag colour="grey">Not begun</Tag>
            <span>
              <StepWords step={step} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
