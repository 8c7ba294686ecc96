import { TextLink } from '../design-system/Anchor.tsx';
import { Page } from '../design-system/Page.tsx';
import { Problem } from '../design-system/Problem.tsx';

export function NotFoundPage() {
  return (
    <Page title="Page not found">
      <Problem kind="not-found" hasHeading={false} />
      <p className="govuk-body">
        <TextLink href="/">Go to the start page</TextLink>
      </p>
    </Page>
  );
}
