import { use } from 'react';
import { Page } from '../design-system/Page.tsx';
import { SummaryList } from '../design-system/SummaryList.tsx';
import { SiteFacts } from '../site.ts';

export function CookiesPage() {
  const { sessionCookieName } = use(SiteFacts);
  return (
    <Page title="Cookies">
      <p className="govuk-body">
        A cookie is a small text that a site keeps in your browser. This service keeps one, and only once you have
        signed in. It cannot work without it, so it does not ask for your consent.
      </p>
      <SummaryList
        rows={[
          { key: 'Name', value: sessionCookieName },
          {
            key: 'What it is for',
            value: 'Tells the service that you have signed in, so that it can show what your roles allow.',
          },
          {
            key: 'When it ends',
            value:
              'When you sign out, when you have done nothing for a while, and at the latest when your session runs out.',
          },
        ]}
      />
      <p className="govuk-body">There are no cookies for counting visits, for advertising or of other companies.</p>
      <p className="govuk-body">Nothing else is kept in your browser, and no other site learns that you were here.</p>
    </Page>
  );
}
