import { useQuery } from '@tanstack/react-query';
import { audienceApi } from '@due-regard/shared/training/learners/api.ts';
import { audienceNames, audiences } from '@due-regard/shared/training/learners/audience.ts';
import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import { queryOf } from '../../api.ts';
import { Asked } from '../../design-system/Asked.tsx';
import { Radios } from '../../design-system/Radios.tsx';
import { Select } from '../../design-system/Select.tsx';
import { TextInput } from '../../design-system/TextInput.tsx';
import { useHere } from '../../here.ts';
import { OrganisationPicker } from './OrganisationPicker.tsx';

interface WhosePeopleProps {
  readonly kind: MappedKind;
  /** Whether a column of the file says whom people count among. */
  readonly saysAudience: boolean;
  /** Whether a column of the file tells its people apart: lists of staff know nobody by a name. */
  readonly hasIds: boolean;
}

/** Where the people of a file work, which the file does not say: lists of staff do, or it is one organisation's. */
export function WhosePeople({ kind, saysAudience, hasIds }: WhosePeopleProps) {
  const { authority } = useHere();
  const question = useQuery(queryOf(audienceApi.audiences, { params: { authority } }));
  // A list of staff is what other files go by: it cannot lean on one.
  if (kind === 'staff') return <OneOrganisation saysAudience={saysAudience} />;
  if (!hasIds) return <NamesAlone saysAudience={saysAudience} />;
  return (
    <Asked question={question} words="Loading the lists of staff">
      {({ provenance }) => <ListsOrOne hasLists={provenance.latestToldOn !== null} saysAudience={saysAudience} />}
    </Asked>
  );
}

interface ListsOrOneProps extends Pick<WhosePeopleProps, 'saysAudience'> {
  readonly hasLists: boolean;
}

function ListsOrOne({ hasLists, saysAudience }: ListsOrOneProps) {
  return (
    <Radios
      name="whose"
      legend="Where do these people work?"
      defaultValue={hasLists ? 'lists' : 'one'}
      items={[
        {
          value: 'lists',
          label: 'The lists of staff say',
          hint: hasLists
            ? 'Who is in no list of staff, because they have left or work for others, is counted nowhere'
            : 'No list of staff has been brought yet, so nobody in the file is counted until one is',
        },
        {
          value: 'one',
          label: 'All for one organisation',
          conditional: (
            <>
              <OneOrganisation saysAudience={saysAudience} />
              <TextInput
                name="posts"
                label="How many people are in post there? (optional)"
                hint="Without it no share can be given. Not needed where a list of staff names these people; not kept where the file gives names and no ids"
                width={5}
                inputMode="numeric"
              />
            </>
          ),
        },
      ]}
    />
  );
}

/** Neither lists of staff nor a number of posts are of any use then. */
function NamesAlone({ saysAudience }: Pick<WhosePeopleProps, 'saysAudience'>) {
  return (
    <>
      <p className="govuk-body">
        The file gives names and no ids. Lists of staff know nobody by a name, so all of its people count for one
        organisation.
      </p>
      <OneOrganisation saysAudience={saysAudience} />
    </>
  );
}

function OneOrganisation({ saysAudience }: Pick<WhosePeopleProps, 'saysAudience'>) {
  return (
    <>
      <OrganisationPicker />
      {!saysAudience && <AudienceQuestion />}
    </>
  );
}

/** Whom people count among where no column says. */
export function AudienceQuestion({ hint }: { readonly hint?: string | undefined }) {
  return (
    <Select
      name="audience"
      label="Whom do they count among?"
      hint={hint}
      options={[
        { value: '', text: 'Choose one' },
        ...audiences.map((audience) => ({ value: audience, text: audienceNames[audience] })),
      ]}
    />
  );
}
