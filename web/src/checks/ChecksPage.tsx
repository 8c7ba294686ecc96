import { useQuery } from '@tanstack/react-query';
import { checkApi } from '@due-regard/shared/checks/api.ts';
import { queryOf } from '../api.ts';
import type { ReplyOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { AsAt } from '../design-system/AsAt.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Details } from '../design-system/Blocks.tsx';
import { Page } from '../design-system/Page.tsx';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';
import { subjectPlace } from '../subject-place.ts';

type Checked = ReplyOf<typeof checkApi.list>['checks'][number];

/** What the standing rules found, each with the way to mend it. */
export function ChecksPage() {
  const { authority, dates, may } = useHere();
  const checks = useQuery({
    ...queryOf(checkApi.list, { params: { authority }, query: dates }),
    enabled: may(checkApi.list),
  });
  return (
    <Page
      title="Things to check"
      breadcrumbs={[{ text: 'Overview', href: `/${authority}` }]}
      asAt={checks.data && <AsAt {...checks.data.dates} />}
    >
      <p className="govuk-body">
        Standing rules that look through the records for what a person should see. They change no figure, and what they
        find need not be wrong.
      </p>
      <Allowed to={checkApi.list}>
        <Asked question={checks} words="Looking through the records">
          {(reply) => <Results checks={reply.checks} />}
        </Asked>
      </Allowed>
    </Page>
  );
}

function Results({ checks }: { readonly checks: readonly Checked[] }) {
  const found = checks.filter((check) => check.found.length > 0);
  const quiet = checks.filter((check) => check.found.length === 0);
  return (
    <>
      <p className="govuk-body-l">{sentenceOf(found, checks.length)}</p>
      {found.map((check) => (
        <Rule key={check.id} check={check} />
      ))}
      {quiet.length > 0 && (
        <Details summary={quiet.length === 1 ? '1 rule found nothing' : `${String(quiet.length)} rules found nothing`}>
          <ul className="govuk-list govuk-list--bullet">
            {quiet.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

function Rule({ check: { id, name, why, found } }: { readonly check: Checked }) {
  const { authority } = useHere();
  return (
    <section aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>
        {name} ({found.length})
      </h2>
      <p className="govuk-body">{why}</p>
      <ul className="govuk-list govuk-list--bullet">
        {found.map(({ subject, title, detail }) => {
          const href = subjectPlace(authority, subject);
          return (
            <li key={`${subject.id} ${title} ${detail ?? ''}`}>
              {href === undefined ? title : <TextLink href={href}>{title}</TextLink>}
              {detail !== null && `: ${detail}`}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function sentenceOf(found: readonly Checked[], rules: number): string {
  const things = found.reduce((sum, check) => sum + check.found.length, 0);
  if (things === 0) return `Nothing to check: none of the ${String(rules)} rules found anything.`;
  const by = found.length === 1 ? '1 rule' : `${String(found.length)} rules`;
  return `${things === 1 ? '1 thing' : `${String(things)} things`} to check, found by ${by} of ${String(rules)}.`;
}
