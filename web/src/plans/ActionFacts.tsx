import { longDate } from '@due-regard/shared/calendar/words.ts';
import { dutyApi } from '@due-regard/shared/duty/api.ts';
import { publicationNames } from '@due-regard/shared/evidence/publication.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { SummaryList } from '../design-system/SummaryList.tsx';
import type { SummaryRow } from '../design-system/SummaryList.tsx';
import { useHere } from '../here.ts';
import { ownerWords } from './rows.ts';
import type { ActionReply } from './rows.ts';

interface FactsProps {
  readonly reply: ActionReply;
}

/** What the action is: whose, for what, and what it hangs together with. */
export function ActionFacts({ reply }: FactsProps) {
  const { action, ownerName } = reply;
  const rows: readonly (SummaryRow | false)[] = [
    { key: 'Stands in', value: <Places reply={reply} /> },
    words('What will be different', action.outcome),
    words('Theme', action.theme),
    { key: 'Lead agency', value: action.leadAgency ?? 'None named' },
    list('Partners', action.partners),
    { key: 'Owner', value: ownerName === null ? ownerWords(action) : `${ownerName} (${ownerWords(action)})` },
    words('Accountable', action.accountableRole),
    words('Starts', action.startsOn === null ? null : longDate(action.startsOn)),
    { key: 'Who may read it', value: publicationOf(action) },
    reply.obligations.length > 0 && { key: 'What it is for', value: <Obligations reply={reply} /> },
    list('Recommendations', action.recommendations),
    list('Risks', action.risks),
    words('Other duties', action.otherDuties),
    (reply.carriedFrom !== null || reply.carriedTo.length > 0) && { key: 'Goes on', value: <Carried reply={reply} /> },
  ];
  return (
    <section aria-labelledby="facts">
      <h2 className="govuk-heading-m" id="facts">
        What it is
      </h2>
      <SummaryList rows={rows.filter((row) => row !== false)} />
    </section>
  );
}

function words(key: string, value: string | null): SummaryRow | false {
  return value !== null && { key, value };
}

function list(key: string, items: readonly string[]): SummaryRow | false {
  return items.length > 0 && { key, value: items.join(', ') };
}

function publicationOf({ publication, exemptParagraph, exemptReason }: ActionReply['action']): string {
  const paragraph = exemptParagraph === null ? null : `Schedule 12A, paragraph ${exemptParagraph}`;
  return [publicationNames[publication], paragraph, exemptReason].filter((part) => part !== null).join('. ');
}

function Places({ reply: { action, formerPlaces } }: FactsProps) {
  const { authority } = useHere();
  return (
    <ul className="app-plain-list">
      {action.places.length === 0 && <li>No plan</li>}
      {action.places.map(({ placeId, planId, planName, ref }) => (
        <li key={placeId}>
          <TextLink href={`/${authority}/plans/${planId}`}>{planName}</TextLink>, {ref}
        </li>
      ))}
      {formerPlaces.map(({ placeId, planName, ref, leftOn }) => (
        <li key={placeId}>
          {planName}, {ref}, until {leftOn === null ? 'now' : longDate(leftOn)}
        </li>
      ))}
    </ul>
  );
}

/** What is asked of us is for those who read school by school; others read its number and words. */
function Obligations({ reply: { obligations } }: FactsProps) {
  const { authority, may } = useHere();
  return (
    <ul className="app-plain-list">
      {obligations.map(({ obligationId, title }) => {
        const named = title === null ? obligationId : `${obligationId}: ${title}`;
        // One that no guidance of the day named has no page on that day.
        const isLinked = title !== null && may(dutyApi.find);
        return (
          <li key={obligationId}>
            {isLinked ? <TextLink href={`/${authority}/duty/${obligationId}`}>{named}</TextLink> : named}
          </li>
        );
      })}
    </ul>
  );
}

function Carried({ reply: { carriedFrom, carriedTo } }: FactsProps) {
  const { authority } = useHere();
  return (
    <ul className="app-plain-list">
      {carriedFrom !== null && (
        <li>
          Goes on with <TextLink href={`/${authority}/actions/${carriedFrom.actionId}`}>{carriedFrom.title}</TextLink>
        </li>
      )}
      {carriedTo.map(({ actionId, title }) => (
        <li key={actionId}>
          Goes on in <TextLink href={`/${authority}/actions/${actionId}`}>{title}</TextLink>
        </li>
      ))}
    </ul>
  );
}
