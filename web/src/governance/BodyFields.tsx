import { bodyKindNames, bodyKinds, channelPanelWords } from '@due-regard/shared/governance/body.ts';
import type { BodyFound, governanceApi } from '@due-regard/shared/governance/api.ts';
import type { BodyOf } from '../api.ts';
import { DateInput } from '../design-system/DateInput.tsx';
import { dateOf, numberOf, textOf } from '../design-system/form-data.ts';
import { fromForm, lineOf } from '../design-system/from-form.ts';
import { Radios } from '../design-system/Radios.tsx';
import { Textarea } from '../design-system/Textarea.tsx';
import { TextInput } from '../design-system/TextInput.tsx';
import { PublicationField } from '../registers/PublicationField.tsx';
import { linkWords, publicationWords } from '../registers/register-words.ts';
import { choice } from '../words.ts';
import type { FieldWords } from '../words.ts';
import { NoNames } from '../registers/NoNames.tsx';

export const bodyWords: Readonly<Record<string, FieldWords>> = {
  name: {
    noun: 'the name',
    codes: { 'channel-panel': channelPanelWords },
  },
  kind: choice('what kind of body it is'),
  purpose: { noun: 'the purpose' },
  meetsEveryMonths: {
    noun: 'how many months may lie between meetings',
    codes: {
      'too-small': 'How many months may lie between meetings must be 1 or more',
      'too-large': 'How many months may lie between meetings must be 60 or fewer',
      'invalid-type': 'How many months may lie between meetings must be a whole number, like 6',
    },
  },
  termsReviewDue: { noun: 'the day by which its terms of reference are to be reviewed' },
  endedOn: { noun: 'its last day', codes: { 'before-start': 'Its last day cannot be before it was there' } },
  link: linkWords('the address'),
  publication: publicationWords,
};

/** Every question about a body, but since when it has been there. */
export function BodyFields({ body }: { readonly body?: BodyFound | undefined }) {
  return (
    <>
      <NoNames />
      <TextInput name="name" label="Name" defaultValue={body?.name} />
      <Radios
        name="kind"
        legend="What kind of body is it?"
        items={bodyKinds.map((kind) => ({ value: kind, label: bodyKindNames[kind] }))}
        defaultValue={body?.kind}
      />
      <Textarea name="purpose" label="Purpose" rows={2} defaultValue={body?.purpose ?? undefined} />
      <TextInput
        name="meetsEveryMonths"
        label="Meets every so many months"
        hint="Such as 6. Leave it open where that is not said"
        width={3}
        inputMode="numeric"
        defaultValue={body?.meetsEveryMonths?.toString()}
      />
      <DateInput
        name="termsReviewDue"
        legend="Terms of reference to be reviewed by"
        defaultValue={body?.termsReviewDue}
      />
      <DateInput
        name="endedOn"
        legend="Last day"
        hint="Leave it open while the body is there. A day to come stays in the calendar until somebody says that it ended"
        defaultValue={body?.endedOn}
      />
      <TextInput
        name="link"
        label="Its page"
        hint="Its address, beginning with https:// or http://"
        defaultValue={body?.link ?? undefined}
      />
      <PublicationField value={body?.publication} />
    </>
  );
}

type BodyAnswers = Omit<BodyOf<typeof governanceApi.add>, 'since'>;

export function bodyOf(form: FormData): BodyAnswers {
  return fromForm<BodyAnswers>({
    name: textOf(form, 'name') ?? '',
    kind: textOf(form, 'kind') ?? undefined,
    purpose: lineOf(form, 'purpose'),
    meetsEveryMonths: numberOf(form, 'meetsEveryMonths'),
    termsReviewDue: dateOf(form, 'termsReviewDue'),
    endedOn: dateOf(form, 'endedOn'),
    link: textOf(form, 'link'),
    publication: textOf(form, 'publication') ?? undefined,
  });
}
