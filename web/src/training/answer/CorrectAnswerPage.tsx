import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { ToldReply } from '@due-regard/shared/schools/api.ts';
import { statementApi } from '@due-regard/shared/training/statement-api.ts';
import { call } from '../../api.ts';
import { Form } from '../../design-system/Form.tsx';
import { lineOf } from '../../design-system/from-form.ts';
import { InsetText } from '../../design-system/Blocks.tsx';
import { Textarea } from '../../design-system/Textarea.tsx';
import { useHere } from '../../here.ts';
import { places } from '../../places.ts';
import { useSave } from '../../use-save.ts';
import { answerBody } from './answer-body.ts';
import { AnswerFields } from './AnswerFields.tsx';
import { AnswerFrame } from './AnswerFrame.tsx';
import type { Answered } from './AnswerFrame.tsx';
import { answerWords } from './answer-words.ts';
import { StatementOf } from './StatementOf.tsx';

/** The right answer in the place of a wrong one. */
export function CorrectAnswerPage() {
  return (
    <AnswerFrame title="Correct an answer" to={statementApi.correct}>
      {(answered) => (
        <StatementOf organisation={answered.organisation}>
          {(told) => <CorrectForm {...answered} told={told} />}
        </StatementOf>
      )}
    </AnswerFrame>
  );
}

function CorrectForm({ organisation, courses, told }: Answered & { readonly told: ToldReply }) {
  const { authority } = useHere();
  const { save, ...form } = useSave({
    words: answerWords,
    send: (answers: FormData) =>
      call(statementApi.correct, {
        params: { authority, id: told.statementId },
        body: { ...answerBody(answers, told.organisationId), reason: lineOf(answers, 'reason') ?? '' },
      }),
    after: () => ({
      to: places.organisation(authority, organisation.organisationId),
      said: `${organisation.name}: the answer of ${longDate(told.toldOn)} is corrected`,
    }),
  });
  return (
    <>
      <p className="govuk-body">
        The answer of {longDate(told.toldOn)}. The wrong answer is withdrawn and the right one takes its place; figures
        as they were known before stay as they were. Empty what the school did not say: a blank is no answer.
      </p>
      {told.decisions.length > 0 && (
        <InsetText>The decision on its other training is withdrawn with it, and is asked for again.</InsetText>
      )}
      <Form {...form} onSubmit={save} submit="Save the correction">
        <AnswerFields courses={courses} told={told} />
        <Textarea
          name="reason"
          label="Why is it corrected?"
          labelSize="m"
          hint="One or two sentences, without names of people. It goes into the record of changes"
          rows={3}
        />
      </Form>
    </>
  );
}
