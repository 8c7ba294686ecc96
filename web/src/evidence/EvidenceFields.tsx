import { evidenceKindNames, evidenceKinds } from '@due-regard/shared/evidence/evidence.ts';
import type { Evidence } from '@due-regard/shared/evidence/evidence.ts';
import { publicationNames, publications } from '@due-regard/shared/evidence/publication.ts';
import { DateInput } from '../design-system/DateInput.tsx';
import { Radios } from '../design-system/Radios.tsx';
import { Textarea } from '../design-system/Textarea.tsx';
import { TextInput } from '../design-system/TextInput.tsx';

interface EvidenceFieldsProps {
  /** What is corrected; absent for new evidence. */
  readonly start?: Omit<Evidence, 'about' | 'aboutId'> | undefined;
  /** The day that new evidence is of unless another is typed. */
  readonly today?: string | undefined;
}

/** What is asked of evidence, whether it is new or corrected. */
export function EvidenceFields({ start, today }: EvidenceFieldsProps) {
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
        hint="Its address, beginning with https://"
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
      <Radios
        name="publication"
        legend="Who may read it?"
        items={publications.map((publication) => ({ value: publication, label: publicationNames[publication] }))}
        defaultValue={start?.publication ?? 'officers'}
      />
    </>
  );
}
