import { evidenceKindNames, evidenceKinds } from '@due-regard/shared/evidence/evidence.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { evidenceApi } from '@due-regard/shared/evidence/api.ts';
import type { Evidence } from '@due-regard/shared/evidence/evidence.ts';
import { publicationNames, publications } from '@due-regard/shared/evidence/publication.ts';
import type { ReplyOf } from '../api.ts';
import { DateInput } from '../design-system/DateInput.tsx';
import { Radios } from '../design-system/Radios.tsx';
import { Textarea } from '../design-system/Textarea.tsx';
import { Select } from '../design-system/Select.tsx';
import { TextInput } from '../design-system/TextInput.tsx';

export type Renewable = ReplyOf<typeof evidenceApi.renewable>['renewable'];

interface EvidenceFieldsProps {
  /** What is corrected; absent for new evidence. */
  readonly start?: Omit<Evidence, 'about' | 'aboutId'> | undefined;
  /** The day that new evidence is of unless another is typed. */
  readonly today?: string | undefined;
  /** What it may be said to renew. */
  readonly renewable: Renewable;
}

/** What is asked of evidence, whether it is new or corrected. */
export function EvidenceFields({ start, today, renewable }: EvidenceFieldsProps) {
  return (
    <>
      <Radios
        name="kind"
        legend="What is it?"
        items={evidenceKinds.map((kind) => ({ value: kind, label: evidenceKindNames[kind] }))}
        defaultValue={start?.kind}
      />
      <Textarea
        name="title"
        label="What does it show?"
        hint="As its title says it. No names of people"
        rows={2}
        defaultValue={start?.title}
      />
      <TextInput
        name="reference"
        label="Reference (optional)"
        hint="Where it is found, such as the number of a minute or a folder"
        defaultValue={start?.reference ?? undefined}
      />
      <TextInput
        name="link"
        label="Link (optional)"
        hint="Its address, beginning with https:// or http://"
        type="url"
        defaultValue={start?.link ?? undefined}
      />
      <DateInput
        name="datedOn"
        legend="Its day"
        hint="It counts from this day on"
        defaultValue={start?.datedOn ?? today}
      />
      <DateInput
        name="reviewBy"
        legend="To be renewed by (optional)"
        hint="The last day on which it may be relied on. Empty: it does not age"
        defaultValue={start?.reviewBy}
      />
      <Renews renewable={renewable} value={start?.renews} />
      <Radios
        name="publication"
        legend="Who may read it?"
        items={publications.map((publication) => ({ value: publication, label: publicationNames[publication] }))}
        defaultValue={start?.publication ?? 'officers'}
      />
    </>
  );
}

interface RenewsProps {
  readonly renewable: Renewable;
  readonly value?: string | null | undefined;
}

/** Not asked where there is nothing to renew. */
function Renews({ renewable, value }: RenewsProps) {
  if (renewable.length === 0) return null;
  return (
    <Select
      name="renews"
      label="Renews"
      hint="What it stands in the place of: that is not to be renewed any more"
      options={[
        { value: '', text: 'Nothing: it is something else' },
        ...renewable.map(({ evidenceId, ...one }) => ({ value: evidenceId, text: renewableWords(one) })),
      ]}
      defaultValue={value ?? ''}
    />
  );
}

function renewableWords({ title, datedOn, reviewBy }: Omit<Renewable[number], 'evidenceId'>): string {
  const review = reviewBy === null ? '' : `, to be renewed by ${longDate(reviewBy)}`;
  return `${title}, of ${longDate(datedOn)}${review}`;
}
