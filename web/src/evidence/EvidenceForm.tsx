import { useQuery } from '@tanstack/react-query';
import { evidenceApi } from '@due-regard/shared/evidence/api.ts';
import type { EvidenceSubject } from '@due-regard/shared/evidence/evidence.ts';
import { call, queryOf } from '../api.ts';
import type { BodyOf } from '../api.ts';
import { Asked } from '../design-system/Asked.tsx';
import { Form } from '../design-system/Form.tsx';
import { fromForm, lineOf } from '../design-system/from-form.ts';
import { useHere } from '../here.ts';
import { useSave } from '../use-save.ts';
import { evidenceAnswers } from './evidence-answers.ts';
import { EvidenceFields } from './EvidenceFields.tsx';
import type { Renewable } from './EvidenceFields.tsx';
import { evidenceWords } from './evidence-words.ts';

export interface EvidenceFormProps {
  readonly about: EvidenceSubject;
  readonly aboutId: string;
  /** What it is evidence of, in words, for the banner. */
  readonly name: string;
  /** Where the reader goes afterwards. */
  readonly back: string;
  /** The day that it is of unless another is typed. */
  readonly today?: string | undefined;
}

/** What shows that something was done: a reference or a link; the document itself stays where it is kept. */
export function EvidenceForm(props: EvidenceFormProps) {
  const { about, aboutId } = props;
  const { authority } = useHere();
  const question = useQuery(queryOf(evidenceApi.renewable, { params: { authority }, query: { about, aboutId } }));
  return (
    <Asked question={question} words="Loading the form">
      {({ renewable }) => <AskedForm {...props} renewable={renewable} />}
    </Asked>
  );
}

type AskedFormProps = EvidenceFormProps & { readonly renewable: Renewable };

function AskedForm({ about, aboutId, name, back, today, renewable }: AskedFormProps) {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words: evidenceWords,
    send: (form: FormData) =>
      call(evidenceApi.add, {
        params: { authority },
        body: fromForm<BodyOf<typeof evidenceApi.add>>({ ...evidenceAnswers(form), about, aboutId }),
      }),
    after: (form) => ({ to: back, said: `${name}: ${lineOf(form, 'title') ?? 'evidence'} added as evidence` }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Save the evidence" label="Evidence">
      <EvidenceFields today={today} renewable={renewable} />
    </Form>
  );
}
