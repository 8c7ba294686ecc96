import { evidenceApi } from '@due-regard/shared/evidence/api.ts';
import { evidenceKindNames, evidenceKinds } from '@due-regard/shared/evidence/evidence.ts';
import type { EvidenceSubject } from '@due-regard/shared/evidence/evidence.ts';
import { publicationNames, publications } from '@due-regard/shared/evidence/publication.ts';
import { call } from '../api.ts';
import type { BodyOf } from '../api.ts';
import { DateInput } from '../design-system/DateInput.tsx';
import { Form } from '../design-system/Form.tsx';
import { dateOf, textOf } from '../design-system/form-data.ts';
import { fromForm, lineOf } from '../design-system/from-form.ts';
import { Radios } from '../design-system/Radios.tsx';
import { Textarea } from '../design-system/Textarea.tsx';
import { TextInput } from '../design-system/TextInput.tsx';
import { useHere } from '../here.ts';
import { useSave } from '../use-save.ts';
import { evidenceWords } from './evidence-words.ts';

export interface EvidenceFormProps {
  readonly about: EvidenceSubject;
  readonly aboutId: string;
  /** What it is evidence of, in words, for the banner. */
  readonly name: string;
  /** Where the reader goes afterwards. */
  readonly back: string;
  readonly today: string;
}

/** What shows that something was done: a reference or a link; the document itself stays where it is kept. */
export function EvidenceForm({ about, aboutId, name, back, today }: EvidenceFormProps) {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words: evidenceWords,
    send: (form: FormData) =>
      call(evidenceApi.add, {
        params: { authority },
        body: fromForm<BodyOf<typeof evidenceApi.add>>({ ...answersOf(form), about, aboutId }),
      }),
    after: (form) => ({ to: back, said: `${name}: ${lineOf(form, 'title') ?? 'evidence'} added as evidence` }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Save the evidence" label="Evidence">
      <Radios
        name="kind"
        legend="What is it?"
        items={evidenceKinds.map((kind) => ({ value: kind, label: evidenceKindNames[kind] }))}
      />
      <Textarea name="title" label="What does it show?" hint="As its title says it. No names of people" rows={2} />
      <TextInput
        name="reference"
        label="Reference (optional)"
        hint="Where it is found, such as the number of a minute or a folder"
      />
      <TextInput name="link" label="Link (optional)" hint="Its address, beginning with https://" type="url" />
      <DateInput name="datedOn" legend="Its day" hint="It counts from this day on" defaultValue={today} />
      <DateInput
        name="reviewBy"
        legend="To be renewed by (optional)"
        hint="The last day on which it may be relied on. Empty: it does not age"
      />
      <Radios
        name="publication"
        legend="Who may read it?"
        items={publications.map((publication) => ({ value: publication, label: publicationNames[publication] }))}
        defaultValue="officers"
      />
    </Form>
  );
}

function answersOf(form: FormData) {
  return {
    kind: textOf(form, 'kind') ?? undefined,
    title: lineOf(form, 'title') ?? undefined,
    reference: textOf(form, 'reference'),
    link: textOf(form, 'link'),
    datedOn: dateOf(form, 'datedOn') ?? undefined,
    reviewBy: dateOf(form, 'reviewBy'),
    publication: textOf(form, 'publication') ?? undefined,
  };
}
