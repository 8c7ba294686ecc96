import type { ToldReply } from '@due-regard/shared/schools/api.ts';
import { DateInput } from '../../design-system/DateInput.tsx';
import { Fieldset } from '../../design-system/Fieldset.tsx';
import { Radios } from '../../design-system/Radios.tsx';
import { Select } from '../../design-system/Select.tsx';
import { TextInput } from '../../design-system/TextInput.tsx';
import { useHere } from '../../here.ts';
import { todayHere } from '../../today.ts';
import type { Course } from '../course.ts';
import { notNamed } from './answer-body.ts';

export interface AnswerFieldsProps {
  readonly courses: readonly Course[];
  /** What a correction starts from; a new answer starts from nothing. */
  readonly told?: ToldReply | undefined;
}

/** What a school may have answered, in the order in which it is asked; each part by itself may be left empty. */
export function AnswerFields({ courses, told }: AnswerFieldsProps) {
  return (
    <>
      <StaffFields courses={courses} told={told} />
      <LeadFields courses={courses} told={told} />
      <Fieldset legend="Other training" legendSize="m">
        <p className="govuk-hint">
          Training that the school names in place of the courses above. An officer then decides whether it counts.
        </p>
        <TextInput
          name="otherTraining"
          label="Other training of the whole staff"
          defaultValue={told?.otherTraining ?? undefined}
        />
        <TextInput
          name="dslOtherTraining"
          label="Other training of the safeguarding lead"
          defaultValue={told?.dslOtherTraining ?? undefined}
        />
      </Fieldset>
      <Fieldset legend="Asking" legendSize="m">
        <DateInput name="askedOn" legend="Asked on" defaultValue={told?.askedOn} />
        <DateInput name="remindedOn" legend="Reminded on" defaultValue={told?.remindedOn} />
      </Fieldset>
      <SourceFields told={told} />
    </>
  );
}

function StaffFields({ courses, told }: AnswerFieldsProps) {
  return (
    <Fieldset legend="Whole-staff training" legendSize="m">
      <Answer
        name="staffAnswer"
        legend="Is the staff trained?"
        answer={told?.staffAnswer}
        isCorrection={told !== undefined}
      />
      <CourseSelect
        name="courseId"
        label="Course"
        hint="A day without a course does not count until an officer has looked at it"
        courses={courses}
        told={told && { course: told.courseId, on: told.heldOn }}
      />
      <DateInput name="heldOn" legend="Took place on" defaultValue={told?.heldOn} />
      <TextInput
        name="staffTrained"
        label="Staff trained"
        inputMode="numeric"
        width={5}
        defaultValue={told?.staffTrained ?? undefined}
      />
      <TextInput
        name="staffInPost"
        label="Staff in post"
        inputMode="numeric"
        width={5}
        defaultValue={told?.staffInPost ?? undefined}
      />
    </Fieldset>
  );
}

function LeadFields({ courses, told }: AnswerFieldsProps) {
  return (
    <Fieldset legend="Safeguarding lead" legendSize="m">
      <Answer
        name="dslAnswer"
        legend="Is the safeguarding lead trained?"
        answer={told?.dslAnswer}
        isCorrection={told !== undefined}
      />
      <CourseSelect
        name="dslCourseId"
        label="Course of the lead"
        hint="A day without a course counts as the lead’s own Prevent training"
        courses={courses}
        told={told && { course: told.dslCourseId, on: told.dslTrainedOn }}
      />
      <DateInput name="dslTrainedOn" legend="Trained on" defaultValue={told?.dslTrainedOn} />
      <DateInput name="dslInPostSince" legend="In post since" defaultValue={told?.dslInPostSince} />
      <DateInput
        name="dslLeftOn"
        legend="Last day in post"
        hint="Only when the lead has left or will leave"
        defaultValue={told?.dslLeftOn}
      />
    </Fieldset>
  );
}

function SourceFields({ told }: Pick<AnswerFieldsProps, 'told'>) {
  const { council } = useHere();
  return (
    <Fieldset legend="Source" legendSize="m">
      <DateInput
        name="toldOn"
        legend="The school told us on"
        hint={`Leave empty for ${todayHere(council)}`}
        defaultValue={told?.toldOn}
      />
      <TextInput
        name="source"
        label="How it reached us"
        hint="For instance: letter, return of the autumn term. No names of people"
        defaultValue={told?.source ?? undefined}
      />
      <TextInput
        name="evidence"
        label="Where the evidence is kept"
        hint="A reference, like a folder or file number"
        defaultValue={told?.evidence ?? undefined}
      />
    </Fieldset>
  );
}

interface AnswerProps {
  readonly name: string;
  readonly legend: string;
  readonly answer: string | null | undefined;
  readonly isCorrection: boolean;
}

/** "No answer" can be chosen, since a radio button once pressed cannot be let go. */
function Answer({ name, legend, answer, isCorrection }: AnswerProps) {
  return (
    <Radios
      name={name}
      legend={legend}
      isInline
      defaultValue={answer ?? (isCorrection ? '' : undefined)}
      items={[
        { value: 'trained', label: 'Trained' },
        { value: 'not-trained', label: 'Not trained' },
        { value: '', label: 'No answer' },
      ]}
    />
  );
}

interface CourseSelectProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly courses: readonly Course[];
  /** The training that is corrected, if any. */
  readonly told: { readonly course: string | null; readonly on: string | null } | undefined;
}

/** The courses in use, and the one that was told, in use or not. That nobody named it must be said: it is not assumed. */
function CourseSelect({ name, label, hint, courses, told }: CourseSelectProps) {
  const chosen = told?.course ?? (told === undefined || told.on === null ? '' : notNamed);
  const offered = courses.filter(({ courseId, isActive }) => isActive || courseId === chosen);
  return (
    <Select
      name={name}
      label={label}
      hint={hint}
      defaultValue={chosen}
      options={[
        { value: '', text: 'Choose a course' },
        ...offered.map(({ courseId, name: text }) => ({ value: courseId, text })),
        { value: notNamed, text: 'The school did not name it' },
      ]}
    />
  );
}
