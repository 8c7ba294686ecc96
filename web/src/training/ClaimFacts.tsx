import { trainingRoleNames } from '@due-regard/shared/training/role-words.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { SummaryList } from '../design-system/SummaryList.tsx';
import { TextLink } from '../design-system/Anchor.tsx';
import { useHere } from '../here.ts';
import { places } from '../places.ts';
import type { Claim } from './claim.ts';

const notGiven = 'Not given';

/** What the school told, as it told it. */
export function ClaimFacts({ claim }: { readonly claim: Claim }) {
  const { authority } = useHere();
  const school = <TextLink href={places.organisation(authority, claim.organisationId)}>{claim.name}</TextLink>;
  return (
    <SummaryList
      rows={[
        { key: 'School', value: school },
        { key: 'Training it names', value: claim.training },
        { key: 'For', value: trainingRoleNames[claim.role] },
        { key: 'Held on', value: claim.heldOn === null ? notGiven : longDate(claim.heldOn) },
        { key: 'Told the council on', value: longDate(claim.toldOn) },
        { key: 'Waiting', value: `${String(claim.daysWaiting)} ${claim.daysWaiting === 1 ? 'day' : 'days'}` },
        { key: 'Source', value: claim.source ?? notGiven },
        { key: 'Evidence', value: claim.evidence ?? notGiven },
      ]}
    />
  );
}
