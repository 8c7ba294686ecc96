import { TextLink } from '../design-system/Anchor.tsx';
import { Page } from '../design-system/Page.tsx';

/** A council that is not there and one in which the reader holds no role answer alike. */
export function UnknownCouncilPage({ code }: { readonly code: string }) {
  return (
    <Page title="Council not found">
      <p className="govuk-body">There is no council “{code}” here, or you hold no role in it.</p>
      <p className="govuk-body">
        Check the address: its first part is the code of the council, like 999. If you should have a role there, ask an
        administrator of that council to invite you.
      </p>
      <p className="govuk-body">
        <TextLink href="/" keepsDate={false}>
          Go to your own council
        </TextLink>
      </p>
    </Page>
  );
}
