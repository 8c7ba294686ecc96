import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { journalApi } from '@due-regard/shared/journal/api.ts';
import { queryOf } from '../api.ts';
import type { ReplyOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { Filters } from '../design-system/Filters.tsx';
import { chipsOf, optionsOf, withAny } from '../design-system/filter-chips.ts';
import type { AddressFilter } from '../design-system/filter-chips.ts';
import { Page } from '../design-system/Page.tsx';
import { Select } from '../design-system/Select.tsx';
import { TextInput } from '../design-system/TextInput.tsx';
import { useHere } from '../here.ts';
import { changeWords } from './change-words.ts';
import { ChangeFiles } from './ChangeFiles.tsx';
import { CheckRecord } from './CheckRecord.tsx';
import { EntryList, resultWords } from './EntryList.tsx';

type Changes = ReplyOf<typeof journalApi.list>;

/** Who changed what, when and why. */
export function ChangesPage() {
  const { authority, may } = useHere();
  const [parameters] = useSearchParams();
  const query = {
    what: parameters.get('what') ?? undefined,
    subject: parameters.get('subject') ?? undefined,
    page: parameters.get('page') ?? undefined,
  };
  const question = useQuery(queryOf(journalApi.list, { params: { authority }, query }));
  return (
    <Page title="Record of changes" breadcrumbs={[{ text: 'Overview', href: `/${authority}` }]}>
      <p className="govuk-body">
        Every change is written down with the change itself, and can be neither altered nor taken out without the record
        showing it.
      </p>
      <ul className="govuk-list">
        <li>
          <TextLink href={`/${authority}/changes/figures`}>Who changed a figure, and when</TextLink>
        </li>
        <li>
          <TextLink href={`/${authority}/changes/picks`}>Pick some at random, with their evidence</TextLink>
        </li>
      </ul>
      {may(journalApi.verify) && <CheckRecord />}
      <Asked question={question} words="Loading the record of changes">
        {(reply) => <Entries reply={reply} />}
      </Asked>
    </Page>
  );
}

function Entries({ reply }: { readonly reply: Changes }) {
  const [parameters] = useSearchParams();
  const { total, kinds } = reply;
  const what: AddressFilter = { name: 'what', label: 'What was changed', options: optionsOf(kinds, changeWords) };
  return (
    <>
      <Filters
        label="Filter the record of changes"
        chips={chipsOf(parameters, [what, aboutFilter(reply, parameters.get('subject'))])}
        result={resultWords(reply)}
      >
        <Select name={what.name} label={what.label} options={withAny(what.options ?? [])} />
        <SubjectField subject={parameters.get('subject') ?? ''} />
      </Filters>
      {total === 0 ? (
        <Empty why="No entry matches these filters." next="Take one of them away." />
      ) : (
        <EntryList reply={reply} />
      )}
      <ChangeFiles
        asked={{ what: parameters.get('what') ?? undefined, subject: parameters.get('subject') ?? undefined }}
      />
    </>
  );
}

/** What a link narrowed the record to is named, where it has a name. */
function aboutFilter({ entries }: Changes, subject: string | null): AddressFilter {
  const name = entries.find((entry) => entry.subject === subject)?.about;
  return { name: 'subject', label: 'About', options: name ? [{ value: subject ?? '', text: name }] : [] };
}

/** A school's number can be typed; the number of anything else comes with a link and means nothing to a reader. */
function SubjectField({ subject }: { readonly subject: string }) {
  if (/^\d*$/.test(subject)) return <TextInput name="subject" label="About the school with this URN" />;
  return <input type="hidden" name="subject" />;
}
