import { evidenceApi } from '@due-regard/shared/evidence/api.ts';
import { call } from '../api.ts';
import type { BodyOf, ReplyOf } from '../api.ts';
import { Form } from '../design-system/Form.tsx';
import { fromForm, lineOf } from '../design-system/from-form.ts';
import { Textarea } from '../design-system/Textarea.tsx';
import { useHere } from '../here.ts';
import { useSave } from '../use-save.ts';
import { evidenceAnswers } from './evidence-answers.ts';
import { evidenceWords } from './evidence-words.ts';
import { EvidenceFields } from './EvidenceFields.tsx';

const words = { ...evidenceWords, reason: { noun: 'why it is corrected' } };

interface CorrectEvidenceFormProps {
  readonly evidence: ReplyOf<typeof evidenceApi.find>;
  readonly back: string;
}

/** Puts the right evidence in the place of what was entered wrong. */
export function CorrectEvidenceForm({ evidence, back }: CorrectEvidenceFormProps) {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(evidenceApi.correct, {
        params: { authority, id: evidence.evidenceId },
        body: fromForm<BodyOf<typeof evidenceApi.correct>>({
          ...evidenceAnswers(form),
          reason: lineOf(form, 'reason') ?? undefined,
        }),
      }),
    after: (form) => ({ to: back, said: `${lineOf(form, 'title') ?? 'Evidence'}: corrected` }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Correct it" label="Evidence">
      <EvidenceFields start={evidence} renewable={evidence.renewable} />
      <Textarea name="reason" label="Why is it corrected?" rows={2} />
    </Form>
  );
}
