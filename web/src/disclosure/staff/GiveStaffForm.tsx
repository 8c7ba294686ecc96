import { exemptParagraphs, exemptParagraphWords } from '@due-regard/shared/disclosure/release.ts';
import { publicationNames, publications } from '@due-regard/shared/evidence/publication.ts';
import { staffReleaseApi } from '@due-regard/shared/training/release/release-api.ts';
import type { StaffPreview } from '@due-regard/shared/training/release/release-api.ts';
import type { StaffAsked } from '@due-regard/shared/training/release/staff-asked.ts';
import { call } from '../../api.ts';
import type { BodyOf } from '../../api.ts';
import { DateInput } from '../../design-system/DateInput.tsx';
import { dateOf, textOf } from '../../design-system/form-data.ts';
import { Form } from '../../design-system/Form.tsx';
import { fromForm, lineOf } from '../../design-system/from-form.ts';
import { Radios } from '../../design-system/Radios.tsx';
import { Select } from '../../design-system/Select.tsx';
import { Textarea } from '../../design-system/Textarea.tsx';
import { TextInput } from '../../design-system/TextInput.tsx';
import { useHere } from '../../here.ts';
import { useSave } from '../../use-save.ts';
import { choice } from '../../words.ts';

const words = {
  title: { noun: 'what the paper is called' },
  reference: { noun: 'the reference of the request' },
  receivedOn: {
    noun: 'the day the request came in',
    codes: { 'in-the-future': 'The day the request came in must be today or earlier' },
  },
  publication: {
    ...choice('who may read it'),
    codes: { ...choice('who may read it').codes, 'by-school': 'School by school, figures are never public' },
  },
  paragraph: choice('the paragraph, for members in private session'),
  interest: { noun: 'why it is in the public interest to keep it from publication' },
};

export interface GiveStaffFormProps {
  readonly asked: StaffAsked;
  readonly preview: Pick<StaffPreview, 'notPublic' | 'suggestedTitle'>;
}

/** Gives the figures away as they stand above: kept for ever, and reckoned with from then on. */
export function GiveStaffForm({ asked, preview: { notPublic, suggestedTitle } }: GiveStaffFormProps) {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(staffReleaseApi.release, {
        params: { authority },
        body: fromForm<BodyOf<typeof staffReleaseApi.release>>({
          ...asked,
          title: textOf(form, 'title') ?? undefined,
          reference: lineOf(form, 'reference'),
          receivedOn: dateOf(form, 'receivedOn'),
          publication: textOf(form, 'publication') ?? undefined,
          paragraph: textOf(form, 'paragraph'),
          interest: lineOf(form, 'interest'),
        }),
      }),
    after: (form, { releaseId }) => ({
      to: `/${authority}/releases/${releaseId}`,
      said: `${textOf(form, 'title') ?? 'The paper'} is released`,
    }),
  });
  const readers = publications.filter((one) => one !== 'public' || notPublic === null);
  return (
    <>
      <h2 className="govuk-heading-m">Give it away</h2>
      <p className="govuk-body">
        It is then kept for ever as it is, and every later paper of that day is protected together with it. It cannot be
        taken back.
      </p>
      <Form {...sending} onSubmit={save} submit="Release it" label="Release">
        <TextInput
          name="title"
          label="What is the paper called?"
          hint={suggestedTitle === null ? undefined : `Such as ${suggestedTitle}`}
        />
        <TextInput
          name="reference"
          label="Reference of the information request (optional)"
          hint="Its number alone: no name of who asks"
        />
        <DateInput name="receivedOn" legend="When did the request come in? (optional)" hint="Such as 5 2 2018" />
        <Radios
          name="publication"
          legend="Who may read it?"
          hint={notPublic ?? 'For a request, officers: whoever decides it hands it out'}
          items={readers.map((value) => ({ value, label: publicationNames[value] }))}
          defaultValue="officers"
        />
        <Exemption />
      </Form>
    </>
  );
}

/** Asked of a paper for members in private session alone. */
function Exemption() {
  return (
    <>
      <Select
        name="paragraph"
        label="For members in private session: why is it exempt?"
        hint="Paragraphs of Schedule 12A to the Local Government Act 1972, in our words: check the source"
        options={[
          { value: '', text: 'It is not for members in private session' },
          ...exemptParagraphs.map((value) => ({ value, text: exemptParagraphWords[value] })),
        ]}
      />
      <Textarea
        name="interest"
        label="And why does the public interest in keeping it outweigh that in publishing it?"
        rows={2}
      />
    </>
  );
}
