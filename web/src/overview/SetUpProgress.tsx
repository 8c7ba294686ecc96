import { TextLink } from '../design-system/Anchor.tsx';
import { Tag } from '../design-system/Tag.tsx';
import { useHere } from '../here.ts';
import type { OverviewReply } from './waiting.ts';
import { lookedAtOf, stepsLeft } from './set-up.ts';
import { StepWords } from './StartHere.tsx';

/** Grey, because what nobody has looked at yet is no warning. */
export function SetUpProgress({ reply }: { readonly reply: OverviewReply }) {
  const { authority } = useHere();
  const steps = stepsLeft(authority, reply);
  const left = lookedAtOf(authority, reply);
  if (steps.length + left.length === 0) return null;
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
        {left.map(({ words, text, href }) => (
          <li key={text} className="app-set-up__item">
            <Tag colour="grey">{words}</Tag>
            <TextLink href={href}>{text}</TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
