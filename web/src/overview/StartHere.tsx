import { TextLink } from '../design-system/Anchor.tsx';
import { useHere } from '../here.ts';
import { firstSteps } from './set-up.ts';
import type { Step } from './set-up.ts';

/** For a council with no register yet: what to do, not empty charts. */
export function StartHere() {
  const { authority } = useHere();
  return (
    <section aria-labelledby="start">
      <h2 className="govuk-heading-m" id="start">
        Start here
      </h2>
      <p className="govuk-body">
        No register of schools is loaded yet, so no school can be counted here. These steps bring the first figures;
        they can be taken over several days. What was brought of the council’s own people stands under{' '}
        <TextLink href={`/${authority}/training/people`}>People trained</TextLink>.
      </p>
      <ol className="govuk-list govuk-list--number govuk-list--spaced">
        {firstSteps(authority).map((step) => (
          <li key={step.text}>
            <StepWords step={step} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The way to a step for who can take it; for others its words. */
export function StepWords({ step: { text, why, href, page } }: { readonly step: Step }) {
  const { may } = useHere();
  return (
    <>
      {may(page) ? <TextLink href={href}>{text}</TextLink> : text}
      <span className="app-second-line">{why}</span>
    </>
  );
}
