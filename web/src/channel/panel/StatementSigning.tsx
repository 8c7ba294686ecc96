import { panelStatementApi } from '@due-regard/shared/channel/panel/statement-api.ts';
import type { StatementReply } from '@due-regard/shared/channel/panel/statement-api.ts';
import { call } from '../../api.ts';
import type { BodyOf } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { DateInput } from '../../design-system/DateInput.tsx';
import { dateOf, textOf } from '../../design-system/form-data.ts';
import { Form } from '../../design-system/Form.tsx';
import { fromForm } from '../../design-system/from-form.ts';
import { useHere } from '../../here.ts';
import { useSave } from '../../use-save.ts';
import type { FieldWords } from '../../words.ts';
import { OfficeInput } from './OfficeInput.tsx';
import { StatementAreas } from './StatementAreas.tsx';

const signWords: Readonly<Record<string, FieldWords>> = {
  by: { noun: 'the role of whoever signs' },
  onDay: {
    noun: 'the day of the signature',
    codes: {
      'not-whole': 'Rate every area before the statement is signed; “held elsewhere” is a rating',
      'in-the-future': 'The day of the signature must be today or earlier',
      before: 'The day of the signature cannot be before its year',
      'before-the-change':
        'It was changed after that day: the day of the signature must be that of the last change or later',
    },
  },
};

type Signing = BodyOf<typeof panelStatementApi.signOff>;

interface SigningProps {
  readonly statement: StatementReply;
  readonly factId: string;
}

/** What is saved, to be read and not to be changed, above the signature: nothing else can be signed. */
export function SigningStep({ statement, factId }: SigningProps) {
  const { authority } = useHere();
  const { year, areas } = statement;
  const page = `/${authority}/channel/panel/statement/${String(year)}`;
  const { save, ...sending } = useSave({
    words: signWords,
    send: (form: FormData) =>
      call(panelStatementApi.signOff, {
        params: { authority, year: String(year) },
        body: fromForm<Signing>({
          was: factId,
          by: textOf(form, 'by') ?? undefined,
          onDay: dateOf(form, 'onDay') ?? undefined,
        }),
      }),
    after: () => ({ to: page, said: `The statement of ${String(year)} is signed` }),
  });
  return (
    <>
      <h2 className="govuk-heading-m">What is signed</h2>
      <StatementAreas areas={areas} />
      <p className="govuk-body">
        <TextLink href={page}>Change it before it is signed</TextLink>
      </p>
      <h2 className="govuk-heading-m">Sign it</h2>
      <p className="govuk-body">A change after the signature needs a reason and ends it.</p>
      <Form {...sending} onSubmit={save} submit="Sign the statement" label="Signature">
        <OfficeInput name="by" label="Signed by" hint="The role, such as Chair of the panel; never a person’s name" />
        <DateInput name="onDay" legend="Signed on" hint="Such as 1 3 2021" />
      </Form>
    </>
  );
}

/** The way to the signature, which leaves the form: what was typed there and not saved is asked about first. */
export function WayToSign({ statement: { year, answered, of } }: Pick<SigningProps, 'statement'>) {
  const { authority } = useHere();
  return (
    <>
      <h2 className="govuk-heading-m">Sign it</h2>
      <p className="govuk-body">
        {answered < of ? (
          'Rate every area and save your answers before the statement is signed.'
        ) : (
          <>
            What is saved is signed, and nothing else. Save your answers first, then{' '}
            <TextLink href={`/${authority}/channel/panel/statement/${String(year)}?do=sign`}>
              read what is saved and sign it
            </TextLink>
            .
          </>
        )}
      </p>
    </>
  );
}
