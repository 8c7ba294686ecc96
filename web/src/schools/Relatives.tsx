import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { OrganisationReply } from '@due-regard/shared/schools/api.ts';
import { waitsForDecision } from '@due-regard/shared/schools/succession.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { useHere } from '../here.ts';
import { places } from '../places.ts';
import { carriesWords, successionNames } from './succession-words.ts';

type Relative = OrganisationReply['predecessors'][number];

/** Schools that it followed and that followed it. */
export function Relatives({
  organisation: { predecessors, successors },
}: {
  readonly organisation: OrganisationReply;
}) {
  if (predecessors.length + successors.length === 0) return null;
  return (
    <section aria-labelledby="relatives">
      <h2 className="govuk-heading-m" id="relatives">
        Before and after
      </h2>
      <List heading="It followed" where="here" relatives={predecessors} />
      <List heading="It was followed by" where="there" relatives={successors} />
    </section>
  );
}

interface ListProps {
  readonly heading: string;
  readonly where: 'here' | 'there';
  readonly relatives: readonly Relative[];
}

function List({ heading, where, relatives }: ListProps) {
  const { authority } = useHere();
  if (relatives.length === 0) return null;
  return (
    <>
      <h3 className="govuk-heading-s">{heading}</h3>
      <ul className="govuk-list govuk-list--bullet">
        {relatives.map(({ successionId, organisationId, name, kind, carries, on }) => (
          <li key={successionId}>
            <TextLink href={places.organisation(authority, organisationId)}>{name}</TextLink>: {successionNames[kind]}
            {on !== null && ` on ${longDate(on)}`}; {carriesWords({ kind, carries }, where)}
            {waitsForDecision({ kind, carries }) && (
              <>
                {' '}
                <TextLink href={places.successions(authority)}>Decide whether it counts</TextLink>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
