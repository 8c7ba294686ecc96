import { trainingRoleName, trainingRoleNames } from '@due-regard/shared/training/role-words.ts';
import { knownDuties } from '@due-regard/shared/training/duty-words.ts';
import { organisationKinds } from '@due-regard/shared/schools/organisation.ts';
import type { OrganisationKind } from '@due-regard/shared/schools/organisation.ts';
import { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import { isAudience } from '@due-regard/shared/training/learners/audience.ts';
import { useState } from 'react';
import { call } from '../api.ts';
import { Checkboxes } from '../design-system/Checkboxes.tsx';
import { DateInput } from '../design-system/DateInput.tsx';
import { textOf } from '../design-system/form-data.ts';
import { Form } from '../design-system/Form.tsx';
import { Radios } from '../design-system/Radios.tsx';
import { Textarea } from '../design-system/Textarea.tsx';
import { TextInput } from '../design-system/TextInput.tsx';
import { useHere } from '../here.ts';
import { useSave } from '../use-save.ts';
import { choice } from '../words.ts';
import type { FieldWords } from '../words.ts';
import type { Course, Requirement } from './course.ts';
import { requirementOf } from './requirement-body.ts';
import { kindNames } from './requirement-words.ts';
import { roleGroups } from './role-groups.ts';
import { ValidityQuestion } from './ValidityQuestion.tsx';

const months = 'a whole number of months from 1 to 240';

const share = 'a whole number of percent from 1 to 100';

const words: Readonly<Record<string, FieldWords>> = {
  role: choice('whose training it is'),
  organisationKinds: choice('at least one kind of organisation'),
  acceptedCourses: choice('at least one course'),
  'validity.kind': choice('how long a session counts'),
  validity: choice('how long a session counts'),
  'validity.months': { noun: months, codes: { 'too-small': `Enter ${months}`, 'too-large': `Enter ${months}` } },
  'validity.startsOn': {
    noun: 'the day and month on which everybody renews',
    codes: { 'month-day': 'Enter the day and month on which everybody renews, such as 1 September' },
  },
  target: {
    noun: share,
    codes: {
      'too-small': `Enter ${share}`,
      'too-large': `Enter ${share}`,
      'not-asked': 'Leave the share empty: all schools are aimed at',
    },
  },
  validFrom: { noun: 'the day from which it is asked' },
  duty: { noun: 'the duty it serves' },
  reason: { noun: 'why it changes' },
};

export interface RequirementFormProps {
  readonly courses: readonly Course[];
  /** The requirement to start from, where one is being changed. */
  readonly start: Requirement | undefined;
}

export function RequirementForm({ courses, start }: RequirementFormProps) {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) => call(requirementApi.addRequirement, { params: { authority }, body: requirementOf(form) }),
    after: (form) => ({ to: `/${authority}/training/requirements`, said: saidOf(form) }),
  });
  const offered = courses.filter(({ isActive, courseId }) => isActive || start?.acceptedCourses.includes(courseId));
  const [role, setRole] = useState<string>(start?.role ?? '');
  const isCountedOneByOne = isAudience(role);
  return (
    <Form {...sending} onSubmit={save} submit="Save what is asked" label="Requirement">
      <Radios name="role" legend="Whose training?" items={roles} defaultValue={start?.role} onChoose={setRole} />
      <Checkboxes
        // People are asked wherever they work, schools at school: what is ticked at first changes with who is meant.
        key={String(isCountedOneByOne)}
        name="organisationKinds"
        legend="Asked of"
        hint={
          isCountedOneByOne
            ? 'Where these people work. Leave all ticked unless some are asked something else'
            : undefined
        }
        items={organisationKinds.map((kind) => ({ value: kind, label: kindNames[kind] }))}
        defaultValues={kindsFor(start, isCountedOneByOne)}
      />
      <Checkboxes
        name="acceptedCourses"
        legend="Courses that count"
        hint="Any one of them is enough"
        items={offered.map(({ courseId, name }) => ({ value: courseId, label: name }))}
        defaultValues={start?.acceptedCourses}
      />
      <ValidityQuestion start={start?.validity} />
      {isCountedOneByOne && (
        <TextInput
          name="target"
          label="Aim (optional)"
          hint="The share of these people that should be up to date, as your council has agreed it"
          width={3}
          inputMode="numeric"
          suffix="%"
          defaultValue={start?.target ?? undefined}
        />
      )}
      <DateInput name="validFrom" legend="Asked from" hint="The first day on which this holds" />
      <TextInput
        name="duty"
        label="Duty it serves"
        hint={`Its reference. ${knownDuties.join('. ')}`}
        width={10}
        defaultValue={start?.duty}
      />
      <Textarea name="reason" label="Why" hint="Who agreed it and where. It goes into the record of changes" rows={3} />
    </Form>
  );
}

const roles = roleGroups.flatMap(({ words: groupWords, roles: own }) =>
  own.map((role, index) => ({
    value: role,
    label: trainingRoleNames[role],
    groupWords: index === 0 ? groupWords : undefined,
  })),
);

function kindsFor(start: Requirement | undefined, isCountedOneByOne: boolean): readonly OrganisationKind[] {
  if (start !== undefined && isAudience(start.role) === isCountedOneByOne) return start.organisationKinds;
  return isCountedOneByOne ? organisationKinds : ['school'];
}

function saidOf(form: FormData): string {
  return `${trainingRoleName(textOf(form, 'role') ?? '')}: what is asked is saved`;
}
