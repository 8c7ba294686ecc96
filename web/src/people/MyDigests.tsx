import { useQuery } from '@tanstack/react-query';
import { digestApi } from '@due-regard/shared/deadlines/digest-api.ts';
import type { PersonReply } from '@due-regard/shared/people/api.ts';
import { call, queryOf } from '../api.ts';
import { Asked } from '../design-system/Asked.tsx';
import { Button } from '../design-system/Button.tsx';
import { Form } from '../design-system/Form.tsx';
import { useSave } from '../use-save.ts';
import { ownDigestWords } from './digest-words.ts';

export interface MyDigestsProps {
  readonly council: Pick<PersonReply['authorities'][number], 'code' | 'name'>;
}

/** The mails of one council to oneself, and the way to stop them. */
export function MyDigests({ council: { code, name } }: MyDigestsProps) {
  const question = useQuery(queryOf(digestApi.own, { params: { authority: code } }));
  return (
    <>
      <h2 className="govuk-heading-m">E-mails about what falls due: {name}</h2>
      <Asked question={question} words="Loading what is sent to you">
        {(own) => (
          <>
            <p className="govuk-body">{ownDigestWords(own)}</p>
            {own.sending !== 'demonstration' && <Choose code={code} name={name} wants={own.wantsDigests} />}
          </>
        )}
      </Asked>
    </>
  );
}

const words = {};

function Choose({ code, name, wants }: { readonly code: string; readonly name: string; readonly wants: boolean }) {
  const { save, ...sending } = useSave({
    words,
    send: () => call(digestApi.choose, { params: { authority: code }, body: { wantsDigests: !wants } }),
    after: () => ({
      to: '/account',
      said: wants ? `${name} sends you no more mails about what falls due` : `${name} mails you about what falls due`,
    }),
  });
  const submit = wants ? 'Stop these mails' : 'Start these mails';
  return (
    <Form {...sending} onSubmit={save} label={`${submit} of ${name}`}>
      <Button variant="secondary" aria-disabled={sending.isSending || undefined}>
        {sending.isSending ? 'Sending…' : submit}
      </Button>
    </Form>
  );
}
