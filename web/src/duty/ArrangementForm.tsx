import { useQuery } from '@tanstack/react-query';
import type { ObligationFound } from '@due-regard/shared/duty/api.ts';
import { dutyWriting } from '@due-regard/shared/duty/write-api.ts';
import { peopleApi } from '@due-regard/shared/people/api.ts';
import { call, queryOf } from '../api.ts';
import { DateInput } from '../design-system/DateInput.tsx';
import { Form } from '../design-system/Form.tsx';
import { Radios } from '../design-system/Radios.tsx';
import { Select } from '../design-system/Select.tsx';
import { Textarea } from '../design-system/Textarea.tsx';
import { TextInput } from '../design-system/TextInput.tsx';
import { useHere } from '../here.ts';
import { useSave } from '../use-save.ts';
import type { FieldWords } from '../words.ts';
import { changeOf, firstOf } from './arrangement-body.ts';
import { CadenceQuestion } from './CadenceQuestion.tsx';

const months = 'a whole number of months from 1 to 120';
const monthCodes = { 'too-small': `Enter ${months}`, 'too-large': `Enter ${months}` };
const dayCodes = {
  'in-the-future': 'The day from which it holds must be today or earlier',
  'not-asked-then': 'On that day nobody asked it yet, or nobody any more: enter another day',
  'not-after': 'The day from which it changes must be later than the day from which the last entry holds',
};

const words: Readonly<Record<string, FieldWords>> = {
  applies: { noun: 'whether it applies' },
  appliesReason: { noun: 'why it was decided so' },
  ownerRole: { noun: 'the role' },
  ownerOrganisation: { noun: 'the organisation' },
  ownerUser: { noun: 'the person', codes: { unknown: 'Choose a person who has a role here' } },
  agencies: {
    noun: 'the agencies',
    codes: { repeated: 'An agency is named twice: leave it once', 'too-many': 'At most 30 agencies can be named' },
  },
  'cadence.months': { noun: months, codes: monthCodes },
  'cadence.everyMonths': { noun: months, codes: monthCodes },
  'cadence.startsOn': {
    noun: 'the day of the month and the month',
    codes: { 'month-day': 'Enter a day and a month that the calendar has, such as 1 and 4 for 1 April' },
  },
  from: { noun: 'the day from which it holds', codes: dayCodes },
  changedOn: { noun: 'the day from which it changes', codes: dayCodes },
  reason: { noun: 'why it changes' },
};

interface ArrangementFormProps {
  readonly found: ObligationFound;
  readonly back: string;
}

/** Whose an obligation is, whether it applies, and how often it is done. */
export function ArrangementForm({ found: { obligation, arrangement }, back }: ArrangementFormProps) {
  const { authority } = useHere();
  const { obligationId, title } = obligation;
  const owner = arrangement?.ownerUser ?? null;
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      arrangement === null
        ? call(dutyWriting.arrange, { params: { authority, id: obligationId }, body: firstOf(form, owner) })
        : call(dutyWriting.changeArrangement, {
            params: { authority, id: arrangement.factId },
            body: changeOf(form, owner),
          }),
    after: () => ({ to: back, said: `${obligationId} ${title}: saved` }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Save" label="Owner">
      <TextInput
        name="ownerRole"
        label="Role that answers for it"
        hint="A role, not a name: Head of safeguarding"
        defaultValue={arrangement?.ownerRole ?? undefined}
      />
      <TextInput
        name="ownerOrganisation"
        label="Organisation"
        hint="Leave empty for the council"
        defaultValue={arrangement?.ownerOrganisation ?? undefined}
      />
      <PersonQuestion start={owner} />
      <Textarea
        name="agencies"
        label="Agencies that contribute"
        hint="One on each line"
        rows={3}
        defaultValue={arrangement?.agencies.join('\n')}
      />
      {obligation.falls !== 'on-schools' && <AppliesQuestion arrangement={arrangement} />}
      <CadenceQuestion start={arrangement?.cadence ?? null} />
      {arrangement === null ? (
        <DateInput name="from" legend="Since when?" hint="The first day on which this holds" />
      ) : (
        <>
          <DateInput
            name="changedOn"
            legend="From when does it change?"
            hint="Leave empty where the last entry was wrong from its beginning: it is then corrected"
          />
          <Textarea name="reason" label="Why?" hint="It goes into the record of changes" rows={2} />
        </>
      )}
    </Form>
  );
}

function AppliesQuestion({ arrangement }: Pick<ObligationFound, 'arrangement'>) {
  const { applies = null, appliesReason = null } = arrangement ?? {};
  return (
    <>
      <Radios
        name="applies"
        legend="Does it apply here?"
        items={[
          { value: 'open', label: 'As the duty says of councils like this one' },
          { value: 'yes', label: 'Yes, that was decided' },
          { value: 'no', label: 'No, that was decided' },
        ]}
        defaultValue={applies === null ? 'open' : applies ? 'yes' : 'no'}
      />
      <Textarea
        name="appliesReason"
        label="If it was decided: why, and by whom?"
        hint="Roles and meetings, no names of people"
        rows={2}
        defaultValue={appliesReason ?? undefined}
      />
    </>
  );
}

/** Somebody here who holds the role; offered to those who may see who is here. */
function PersonQuestion({ start }: { readonly start: string | null }) {
  const { authority, may } = useHere();
  const mayChoose = may(peopleApi.list);
  const { data } = useQuery({ ...queryOf(peopleApi.list, { params: { authority } }), enabled: mayChoose });
  if (!mayChoose || data === undefined) return null;
  return (
    <Select
      name="ownerUser"
      label="Person here who holds the role (optional)"
      options={[
        { value: '', text: 'Nobody, or somebody who does not sign in' },
        ...data.people.map(({ userId, name }) => ({ value: userId, text: name })),
      ]}
      defaultValue={start ?? ''}
    />
  );
}
