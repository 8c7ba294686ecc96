import { totalApi } from '@due-regard/shared/training/total-api.ts';
import { call } from '../api.ts';
import type { BodyOf } from '../api.ts';
import { DateInput } from '../design-system/DateInput.tsx';
import { dateOf, numberOf, textOf } from '../design-system/form-data.ts';
import { Form } from '../design-system/Form.tsx';
import { fromForm, lineOf } from '../design-system/from-form.ts';
import { Radios } from '../design-system/Radios.tsx';
import { Select } from '../design-system/Select.tsx';
import { Textarea } from '../design-system/Textarea.tsx';
import { TextInput } from '../design-system/TextInput.tsx';
import { useHere } from '../here.ts';
import { useSave } from '../use-save.ts';
import { choice } from '../words.ts';
import type { FieldWords } from '../words.ts';
import type { Course } from './course.ts';

const words: Readonly<Record<string, FieldWords>> = {
  organisationId: choice('the service or partner'),
  countedOn: {
    noun: 'the day on which it was counted',
    codes: {
      'in-the-future': 'The day on which it was counted must be today or earlier',
      'counted-already': 'A total of this day and course is recorded already: withdraw that one first if this is right',
    },
  },
  trained: {
    noun: 'how many people are trained',
    codes: { 'more-than-in-post': 'How many are trained cannot be more than are in post' },
  },
  inPost: { noun: 'how many people are in post', codes: { 'too-small': 'How many are in post must be 1 or more' } },
  includesELearning: choice('whether e-learning is counted'),
  courseId: choice('the course'),
  source: { noun: 'where the total came from' },
  note: { noun: 'the note' },
};

export interface NewTotalFormProps {
  readonly bodies: readonly { readonly organisationId: string; readonly name: string }[];
  readonly courses: readonly Course[];
}

export function NewTotalForm({ bodies, courses }: NewTotalFormProps) {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) => call(totalApi.add, { params: { authority }, body: totalOf(form) }),
    after: (form) => ({ to: `/${authority}/training/totals`, said: `${nameOf(form, bodies)}: total saved` }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Save the total" label="Total">
      <Select
        name="organisationId"
        label="Service or partner"
        options={[
          { value: '', text: 'Choose one' },
          ...bodies.map(({ organisationId, name }) => ({ value: organisationId, text: name })),
        ]}
      />
      <DateInput name="countedOn" legend="Counted on" hint="The day the figure is true of, such as 31 3 2019" />
      <TextInput name="trained" label="People trained" width={5} inputMode="numeric" />
      <TextInput
        name="inPost"
        label="People in post"
        hint="Everybody who should be trained"
        width={5}
        inputMode="numeric"
      />
      <Radios
        name="includesELearning"
        legend="Is e-learning counted?"
        items={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No, only sessions with a facilitator' },
        ]}
      />
      <Select
        name="courseId"
        label="Course"
        hint="Leave open where the total is of several courses"
        options={[
          { value: '', text: 'Several, or not given' },
          ...courses.map(({ courseId, name }) => ({ value: courseId, text: name })),
        ]}
      />
      <TextInput name="source" label="Where it came from" hint="Such as “learning system export”; no names of people" />
      <Textarea name="note" label="Note" hint="What it leaves out, if anything" rows={2} />
    </Form>
  );
}

function totalOf(form: FormData): BodyOf<typeof totalApi.add> {
  const counting = textOf(form, 'includesELearning');
  return fromForm<BodyOf<typeof totalApi.add>>({
    organisationId: textOf(form, 'organisationId') ?? undefined,
    countedOn: dateOf(form, 'countedOn') ?? undefined,
    trained: numberOf(form, 'trained') ?? undefined,
    inPost: numberOf(form, 'inPost') ?? undefined,
    includesELearning: counting === null ? undefined : counting === 'yes',
    courseId: textOf(form, 'courseId'),
    source: textOf(form, 'source') ?? undefined,
    note: lineOf(form, 'note'),
  });
}

function nameOf(form: FormData, bodies: NewTotalFormProps['bodies']): string {
  const chosen = textOf(form, 'organisationId');
  return bodies.find(({ organisationId }) => organisationId === chosen)?.name ?? 'Total';
}
