import type { DocumentFound } from '@due-regard/shared/strategies/api.ts';
import { Checkboxes } from '../design-system/Checkboxes.tsx';
import { DateInput } from '../design-system/DateInput.tsx';
import { Select } from '../design-system/Select.tsx';
import type { SelectOption } from '../design-system/Select.tsx';
import { Textarea } from '../design-system/Textarea.tsx';
import { TextInput } from '../design-system/TextInput.tsx';
import { linkWords, publicationWords } from '../registers/register-words.ts';
import { PublicationField } from '../registers/PublicationField.tsx';
import { choice } from '../words.ts';
import { EqualityField, KindField } from './DocumentChoices.tsx';
import type { FieldWords } from '../words.ts';
import { NoNames } from '../registers/NoNames.tsx';

const beforeInForce = 'cannot be before the day from which it is in force';

export const documentWords: Readonly<Record<string, FieldWords>> = {
  kind: {
    ...choice('what kind it is'),
    codes: {
      ...choice('what kind it is').codes,
      'has-a-profile': 'Only a risk assessment rests on a local profile: choose that kind, or leave the profile out',
    },
  },
  title: { noun: 'the title' },
  ownerRole: { noun: 'the owner’s role' },
  ownerUser: choice('somebody who holds a role here'),
  ownerOrganisation: { noun: 'the owner’s organisation' },
  preparedOn: { noun: 'the day on which it was prepared', codes: future('The day on which it was prepared') },
  consultFrom: { noun: 'the day on which the consultation opens' },
  consultTo: {
    noun: 'the day on which the consultation ends',
    codes: { 'before-start': 'The consultation cannot end before it opens' },
  },
  agreedOn: {
    noun: 'the day on which it was agreed',
    codes: {
      ...future('The day on which it was agreed'),
      'before-prepared': 'It cannot have been agreed before it was prepared',
    },
  },
  agreedBy: choice('who agreed it'),
  inForceFrom: { noun: 'the day from which it is in force' },
  reviewedOn: {
    noun: 'the day of its last review',
    codes: {
      ...future('The day of its last review'),
      'before-agreed': 'A review before it was agreed is of the edition before: leave the day out',
    },
  },
  refreshDue: {
    noun: 'the day by which it is to be refreshed or reviewed',
    codes: {
      'before-review': 'The day of the next review must be after the last one',
      'before-in-force': `The day of its refresh or review ${beforeInForce}`,
      'before-prepared': 'The day of its refresh or review cannot be before it was prepared',
      'put-off': 'A day that was promised is put off on a page of its own, so that it stays to be seen',
    },
  },
  endedOn: { noun: 'the last day in force', codes: { 'before-in-force': `The last day in force ${beforeInForce}` } },
  supersededBy: choice('what takes its place'),
  linked: choice('what goes with it'),
  equality: {
    noun: 'whether its effect on equality was assessed',
    codes: { 'has-a-day': 'Choose that it was assessed, or leave the day out' },
  },
  equalityOn: {
    noun: 'the day on which its effect on equality was assessed',
    codes: future('The day on which its effect on equality was assessed'),
  },
  profileYear: {
    noun: 'the year of the local profile',
    codes: {
      'too-small': 'The year of the local profile must be 2003 or later',
      'too-large': 'The year of the local profile must have four figures',
      'invalid-type': 'The year of the local profile must be a year, like 2017',
      'in-the-future': 'The year of the local profile must be this one or earlier',
    },
  },
  profileSeen: choice('whether that profile was seen'),
  link: linkWords('the address'),
  note: { noun: 'the note' },
  publication: publicationWords,
};

function future(what: string) {
  return { 'in-the-future': `${what} must be today or earlier` };
}

export interface NamedThing {
  readonly id: string;
  readonly name: string;
}

export interface DocumentFieldsProps {
  /** Absent for one that is added. */
  readonly document?: DocumentFound | undefined;
  readonly bodies: readonly NamedThing[];
  readonly others: readonly NamedThing[];
  readonly people: readonly NamedThing[];
}

/** Every question about a strategy, policy or agreement, but for what takes its place. */
export function DocumentFields({ document, bodies, others, people }: DocumentFieldsProps) {
  return (
    <>
      <NoNames />
      <TextInput name="title" label="Title" defaultValue={document?.title} />
      <KindField document={document} />
      <TextInput
        name="ownerRole"
        label="Owner’s role"
        hint="Such as Communities manager; no names of people"
        defaultValue={document?.ownerRole ?? undefined}
      />
      <TextInput
        name="ownerOrganisation"
        label="Owner’s organisation"
        defaultValue={document?.ownerOrganisation ?? undefined}
      />
      <Select
        name="ownerUser"
        label="Who holds that role here"
        hint="Reminders go to this person"
        options={[{ value: '', text: 'Nobody who signs in here' }, ...optionsOfThings(people)]}
        defaultValue={document?.ownerUser ?? ''}
      />
      <DocumentDates document={document} bodies={bodies} />
      <EqualityField document={document} />
      {others.length > 0 && (
        <Checkboxes
          name="linked"
          legend="What goes with it?"
          items={others.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValues={document?.linkedHere}
        />
      )}
      <TextInput
        name="link"
        label="Where it is"
        hint="Its address, beginning with https:// or http://"
        defaultValue={document?.link ?? undefined}
      />
      <Textarea name="note" label="Note" rows={2} defaultValue={document?.note ?? undefined} />
      <PublicationField value={document?.publication} />
    </>
  );
}

function DocumentDates({ document, bodies }: Pick<DocumentFieldsProps, 'document' | 'bodies'>) {
  return (
    <>
      <DateInput name="preparedOn" legend="Prepared on" defaultValue={document?.preparedOn} />
      <DateInput name="consultFrom" legend="Consultation opens" defaultValue={document?.consultFrom} />
      <DateInput name="consultTo" legend="Consultation ends" defaultValue={document?.consultTo} />
      <DateInput name="agreedOn" legend="Agreed on" defaultValue={document?.agreedOn} />
      <AgreedBy bodies={bodies} value={document?.agreedBy} />
      <DateInput
        name="inForceFrom"
        legend="In force from"
        hint="Leave it open where it holds from the day on which it was agreed"
        defaultValue={document?.inForceFrom}
      />
      <DateInput
        name="reviewedOn"
        legend="Last reviewed on"
        hint="The day on which it was looked at and found to hold"
        defaultValue={document?.reviewedOn}
      />
      <DateInput
        name="refreshDue"
        legend="Refresh or review due by"
        hint="The day first set: a later one is promised by putting it off"
        defaultValue={document?.refreshDue}
      />
      <DateInput name="endedOn" legend="Last day in force" defaultValue={document?.endedOn} />
    </>
  );
}

export function AgreedBy({
  bodies,
  value,
}: {
  readonly bodies: readonly NamedThing[];
  readonly value?: string | null | undefined;
}) {
  return (
    <Select
      name="agreedBy"
      label="Agreed by"
      hint={bodies.length === 0 ? 'No board or committee is recorded yet' : undefined}
      options={[{ value: '', text: 'Not recorded' }, ...optionsOfThings(bodies)]}
      defaultValue={value ?? ''}
    />
  );
}

function optionsOfThings(things: readonly NamedThing[]): readonly SelectOption[] {
  return things.map(({ id, name }) => ({ value: id, text: name }));
}
