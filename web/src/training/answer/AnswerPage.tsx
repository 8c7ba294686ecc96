import { statementApi } from '@due-regard/shared/training/statement-api.ts';
import { call } from '../../api.ts';
import { Form } from '../../design-system/Form.tsx';
import { useHere } from '../../here.ts';
import { places } from '../../places.ts';
import { useSave } from '../../use-save.ts';
import { answerBody } from './answer-body.ts';
import { AnswerFields } from './AnswerFields.tsx';
import { AnswerFrame } from './AnswerFrame.tsx';
import type { Answered } from './AnswerFrame.tsx';
import { answerWords } from './answer-words.ts';

/** One school's answer, entered as it was told. */
export function AnswerPage() {
  return (
    <AnswerFrame title="Enter an answer" to={statementApi.add}>
      {(answered) => <AnswerForm {...answered} />}
    </AnswerFrame>
  );
}

function AnswerForm({ organisation: { organisationId, name }, courses }: Answered) {
  const { authority } = useHere();
  const { save, ...form } = useSave({
    words: answerWords,
    send: (answers: FormData) =>
      call(statementApi.add, { params: { authority }, body: answerBody(answers, organisationId) }),
    after: (_answers, { isDuplicate }) => ({
      to: places.organisation(authority, organisationId),
      said: isDuplicate ? `${name} had told us this already: nothing was doubled` : `${name}: the answer is saved`,
    }),
  });
  return (
    <>
      <p className="govuk-body">
        Fill in what the school said and leave everything else empty. A blank is no answer; it never counts as a no.
      </p>
      <Form {...form} onSubmit={save} submit="Save the answer">
        <AnswerFields courses={courses} />
      </Form>
    </>
  );
}
