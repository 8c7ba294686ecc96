import type { ReactNode } from 'react';
import { publicationNames, publications } from '@due-regard/shared/evidence/publication.ts';
import { Checkboxes } from '../../design-system/Checkboxes.tsx';
import { DateInput } from '../../design-system/DateInput.tsx';
import { Radios } from '../../design-system/Radios.tsx';
import { Select } from '../../design-system/Select.tsx';
import { Textarea } from '../../design-system/Textarea.tsx';
import { TextInput } from '../../design-system/TextInput.tsx';
import type { ActionChoices } from './action-choices.ts';
import type { ActionReply } from './ActionFormPage.tsx';

type Start = ActionReply['action'] | undefined;

interface ActionFieldsProps {
  readonly choices: ActionChoices;
  /** The action as it is, where one is changed. */
  readonly start?: Start;
  /** What there is to say of its words. */
  readonly afterTitle?: ReactNode;
}

/** What an action is: in the order in which councils write their plans. */
export function ActionFields({ choices, start, afterTitle }: ActionFieldsProps) {
  return (
    <>
      <WhatFields start={start} afterTitle={afterTitle} />
      <WhoFields start={start} choices={choices} />
      <WhenFields start={start} />
      <ReadersField start={start} />
      <LinkFields start={start} choices={choices} />
    </>
  );
}

function WhatFields({ start, afterTitle }: Pick<ActionFieldsProps, 'start' | 'afterTitle'>) {
  return (
    <>
      <Textarea name="title" label="What is to be done?" rows={2} defaultValue={start?.title} />
      {afterTitle}
      <Textarea
        name="outcome"
        label="What will be different? (optional)"
        rows={2}
        defaultValue={start?.outcome ?? undefined}
      />
      <TextInput
        name="theme"
        label="Theme (optional)"
        hint="Actions are charted by theme: write it as the others do"
        defaultValue={start?.theme ?? undefined}
      />
    </>
  );
}

function WhoFields({ start, choices: { people } }: ActionFieldsProps) {
  return (
    <>
      <TextInput
        name="leadAgency"
        label="Lead agency (optional)"
        hint="Such as Police. It is sent its own actions to answer"
        defaultValue={start?.leadAgency ?? undefined}
      />
      <Textarea
        name="partners"
        label="Partners (optional)"
        hint="Other agencies, one on each line"
        rows={2}
        defaultValue={start?.partners.join('\n')}
      />
      <TextInput
        name="ownerRole"
        label="Owner’s role (optional)"
        hint="Such as Head of community safety. No names of people"
        defaultValue={start?.ownerRole ?? undefined}
      />
      <TextInput
        name="ownerOrganisation"
        label="Owner’s organisation (optional)"
        defaultValue={start?.ownerOrganisation ?? undefined}
      />
      <OwnerField start={start} people={people} />
      <TextInput
        name="accountableRole"
        label="Who answers for it? (optional)"
        hint="A role, such as Director of children’s services"
        defaultValue={start?.accountableRole ?? undefined}
      />
    </>
  );
}

interface OwnerFieldProps extends Pick<ActionChoices, 'people'> {
  readonly start: Start;
}

/** A colleague who signs in here: reminded of it, and not the one who checks it. */
function OwnerField({ start, people }: OwnerFieldProps) {
  if (people === undefined) return <input type="hidden" name="ownerUser" value={start?.ownerUser ?? ''} />;
  return (
    <Select
      name="ownerUser"
      label="Owner here (optional)"
      hint="Somebody who signs in here is reminded of it, and cannot check it"
      defaultValue={start?.ownerUser ?? ''}
      options={[
        { value: '', text: 'Nobody here' },
        ...people.map(({ userId, name }) => ({ value: userId, text: name })),
      ]}
    />
  );
}

function WhenFields({ start }: { readonly start: Start }) {
  return (
    <>
      <DateInput name="startsOn" legend="Starts on (optional)" defaultValue={start?.startsOn} />
      <DateInput
        name="dueOn"
        legend={start === undefined ? 'Due on (optional)' : 'First promised for (optional)'}
        hint={
          start === undefined
            ? 'The day that is promised. It stays, even when it is put off'
            : 'Only where it was wrong. Another day is promised on a page of its own'
        }
        defaultValue={start?.dueOn}
      />
      <Radios
        name="isToBeChecked"
        legend="Is somebody else to check it when it is done?"
        items={[
          { value: 'yes', label: 'Yes', hint: 'A colleague who is not its owner, or a board' },
          { value: 'no', label: 'No' },
        ]}
        defaultValue={start === undefined ? undefined : start.isToBeChecked ? 'yes' : 'no'}
      />
    </>
  );
}

function ReadersField({ start }: { readonly start: Start }) {
  const exempt = (
    <>
      <TextInput
        name="exemptParagraph"
        label="Paragraph of Schedule 12A"
        width={5}
        defaultValue={start?.exemptParagraph ?? undefined}
      />
      <Textarea
        name="exemptReason"
        label="Why is the public interest in keeping it exempt?"
        rows={2}
        defaultValue={start?.exemptReason ?? undefined}
      />
    </>
  );
  return (
    <Radios
      name="publication"
      legend="Who may read it?"
      hint="Its number is counted for everybody"
      items={publications.map((publication) => ({
        value: publication,
        label: publicationNames[publication],
        conditional: publication === 'exempt' ? exempt : undefined,
      }))}
      defaultValue={start?.publication ?? 'officers'}
    />
  );
}

function LinkFields({ start, choices: { obligations, actions } }: ActionFieldsProps) {
  const others = actions.filter(({ actionId }) => actionId !== start?.actionId);
  return (
    <>
      <ObligationsField start={start} obligations={obligations} />
      <Textarea
        name="recommendations"
        label="Recommendations that it answers (optional)"
        hint="Their references, one on each line"
        rows={2}
        defaultValue={start?.recommendations.join('\n')}
      />
      <Textarea
        name="risks"
        label="Risks that it lessens (optional)"
        hint="Their references, one on each line"
        rows={2}
        defaultValue={start?.risks.join('\n')}
      />
      <TextInput
        name="otherDuties"
        label="Other duties that it serves (optional)"
        hint="Such as Serious Violence Duty"
        defaultValue={start?.otherDuties ?? undefined}
      />
      <Select
        name="carriedFrom"
        label="Goes on with an earlier action (optional)"
        defaultValue={start?.carriedFrom ?? ''}
        options={[
          { value: '', text: 'None' },
          ...others.map(({ actionId, title, places }) => ({ value: actionId, text: optionOf(title, places) })),
        ]}
      />
    </>
  );
}

function optionOf(title: string, places: readonly { readonly ref: string; readonly planName: string }[]): string {
  const [first] = places;
  return first === undefined ? title : `${first.ref} ${title} (${first.planName})`;
}

interface ObligationsFieldProps extends Pick<ActionChoices, 'obligations'> {
  readonly start: Start;
}

function ObligationsField({ start, obligations }: ObligationsFieldProps) {
  const held = start?.obligations ?? [];
  const offered = obligations.filter(({ falls, obligationId }) => falls === 'on-us' || held.includes(obligationId));
  const gone = held.filter((id) => !offered.some(({ obligationId }) => obligationId === id));
  if (offered.length === 0 && gone.length === 0) return null;
  return (
    <Checkboxes
      name="obligations"
      legend="Obligations that it serves (optional)"
      isSmall
      items={[
        ...offered.map(({ obligationId, title }) => ({ value: obligationId, label: `${obligationId} ${title}` })),
        ...gone.map((id) => ({ value: id, label: `${id} (not asked today)` })),
      ]}
      defaultValues={held}
    />
  );
}
