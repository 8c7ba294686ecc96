import type { ObligationFound } from '@due-regard/shared/duty/api.ts';
import { assessmentClassNames } from '@due-regard/shared/duty/obligation-words.ts';
import { ratings } from '@due-regard/shared/duty/obligation.ts';
import type { dutyWriting } from '@due-regard/shared/duty/write-api.ts';
import type { BodyOf } from '../api.ts';
import { DateInput } from '../design-system/DateInput.tsx';
import { dateOf, textOf } from '../design-system/form-data.ts';
import { Form } from '../design-system/Form.tsx';
import { fromForm, lineOf } from '../design-system/from-form.ts';
import { Radios } from '../design-system/Radios.tsx';
import { Textarea } from '../design-system/Textarea.tsx';
import { TextInput } from '../design-system/TextInput.tsx';
import { useSave } from '../use-save.ts';
import { choice } from '../words.ts';
import type { FieldWords } from '../words.ts';

const words: Readonly<Record<string, FieldWords>> = {
  assessedOn: {
    noun: 'the day on which it was looked at',
    codes: {
      'in-the-future': 'The day on which it was looked at must be today or earlier',
      'not-asked-then': 'On that day nobody asked it yet, or nobody any more: enter another day',
    },
  },
  rating: choice('what it was found to be'),
  finding: { noun: 'what was found' },
  stillToDo: { noun: 'what is still to do' },
  authorRole: { noun: 'the role of whoever looked at it' },
  reason: { noun: 'why it is corrected' },
};

type Body = BodyOf<typeof dutyWriting.correctAssessment>;
type Assessment = ObligationFound['assessments'][number];

interface AssessmentFormProps {
  readonly send: (body: Body) => Promise<unknown>;
  readonly back: string;
  readonly said: string;
  /** What is corrected; absent for a new one. */
  readonly start?: Assessment | undefined;
}

/** What an obligation was found to be, and why. */
export function AssessmentForm({ send, back, said, start }: AssessmentFormProps) {
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) => send(bodyOf(form)),
    after: () => ({ to: back, said }),
  });
  return (
    <Form
      {...sending}
      onSubmit={save}
      submit={start === undefined ? 'Save what was found' : 'Correct it'}
      label="Assessment"
    >
      <DateInput name="assessedOn" legend="Looked at on" defaultValue={start?.assessedOn} />
      <Radios
        name="rating"
        legend="What was it found to be?"
        hint="Met without evidence may be said; that there is none is then said beside it"
        items={ratings.map((rating) => ({ value: rating, label: assessmentClassNames[rating] }))}
        defaultValue={start?.rating}
      />
      <Textarea name="finding" label="What was found, and why is it so?" rows={4} defaultValue={start?.reason} />
      <Textarea
        name="stillToDo"
        label="What is still to do? (optional)"
        hint="It goes into the gap analysis"
        rows={3}
        defaultValue={start?.stillToDo ?? undefined}
      />
      <TextInput
        name="authorRole"
        label="Role of whoever looked at it"
        hint="A role, not a name: Prevent lead"
        width={30}
        defaultValue={start?.authorRole}
      />
      {start !== undefined && <Textarea name="reason" label="Why is it corrected?" rows={2} />}
    </Form>
  );
}

function bodyOf(form: FormData): Body {
  return fromForm<Body>({
    assessedOn: dateOf(form, 'assessedOn') ?? undefined,
    rating: textOf(form, 'rating') ?? undefined,
    finding: lineOf(form, 'finding') ?? '',
    stillToDo: lineOf(form, 'stillToDo'),
    authorRole: textOf(form, 'authorRole') ?? '',
    reason: lineOf(form, 'reason') ?? '',
  });
}
