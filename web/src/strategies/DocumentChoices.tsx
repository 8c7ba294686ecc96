import type { DocumentFound } from '@due-regard/shared/strategies/api.ts';
import {
  documentKindRules,
  documentKinds,
  equalityAnswers,
  profileAnswers,
} from '@due-regard/shared/strategies/document.ts';
import { equalityNames, profileNames } from '@due-regard/shared/strategies/document-names.ts';
import { DateInput } from '../design-system/DateInput.tsx';
import { Radios } from '../design-system/Radios.tsx';
import { TextInput } from '../design-system/TextInput.tsx';

/** Absent for one that is added. */
type OfDocument = { readonly document?: DocumentFound | undefined };

/** What kind it is; of a risk assessment also which local profile it rests on. */
export function KindField({ document }: OfDocument) {
  return (
    <Radios
      name="kind"
      legend="What is it?"
      items={documentKinds.map((kind) => ({
        value: kind,
        label: documentKindRules[kind].name,
        conditional: kind === 'risk-assessment' ? <ProfileFields document={document} /> : undefined,
      }))}
      defaultValue={document?.kind}
    />
  );
}

function ProfileFields({ document }: OfDocument) {
  return (
    <>
      <TextInput
        name="profileYear"
        label="Year of the counter-terrorism local profile that it rests on"
        hint="Such as 2017. Nothing of its wording is kept here"
        width={4}
        inputMode="numeric"
        defaultValue={document?.profileYear?.toString()}
      />
      <Radios
        name="profileSeen"
        legend="Was that profile seen?"
        items={profileAnswers.map((value) => ({ value, label: profileNames[value] }))}
        defaultValue={document?.profileSeen ?? 'not-said'}
      />
    </>
  );
}

/** Whether its effect on equality was assessed, and when. */
export function EqualityField({ document }: OfDocument) {
  const day = <DateInput name="equalityOn" legend="Assessed on" defaultValue={document?.equalityOn} />;
  return (
    <Radios
      name="equality"
      legend="Was its effect on equality assessed?"
      items={equalityAnswers.map((value) => ({
        value,
        label: equalityNames[value],
        conditional: value === 'assessed' ? day : undefined,
      }))}
      defaultValue={document?.equality ?? 'not-said'}
    />
  );
}
