import { Form } from '../design-system/Form.tsx';
import { textOf } from '../design-system/form-data.ts';
import { Radios } from '../design-system/Radios.tsx';
import { Textarea } from '../design-system/Textarea.tsx';
import { TextInput } from '../design-system/TextInput.tsx';
import { useHere } from '../here.ts';
import { useSave } from '../use-save.ts';
import { choice } from '../words.ts';
import type { FieldWords } from '../words.ts';
import type { Course } from './course.ts';

const codeForm = 'The code must be small letters, digits and hyphens, such as wrap-2';

const words: Readonly<Record<string, FieldWords>> = {
  name: { noun: 'the name of the course' },
  code: { noun: 'a code', codes: { code: codeForm, taken: 'Another course has this code: choose a different one' } },
  aliases: { noun: 'the other names', codes: { 'too-many': 'Enter 50 other names at most' } },
  isActive: choice('whether it is in use'),
};

export interface CourseFormProps {
  /** Absent for a new course. */
  readonly course?: Course | undefined;
  readonly send: (form: FormData) => Promise<unknown>;
}

/** A course and the names under which schools report it. Its code, once given, stays: files and answers use it. */
export function CourseForm({ course, send }: CourseFormProps) {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words,
    send,
    after: (form: FormData) => ({
      to: `/${authority}/training/requirements`,
      said: `${textOf(form, 'name') ?? 'Course'}: saved`,
    }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Save the course" label="Course">
      <TextInput name="name" label="Name" defaultValue={course?.name} />
      {course === undefined && (
        <TextInput name="code" label="Code" hint="Short, such as wrap-2. It cannot be changed later" width={20} />
      )}
      <Textarea
        name="aliases"
        label="Also called"
        hint="Other names under which schools report it, one on each line"
        rows={4}
        defaultValue={course?.aliases.join('\n')}
      />
      <Radios
        name="isActive"
        legend="Is it in use?"
        items={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No longer', hint: 'Training that was held still counts; forms stop offering it' },
        ]}
        defaultValue={course?.isActive === false ? 'no' : 'yes'}
      />
    </Form>
  );
}
