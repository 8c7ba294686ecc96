import { useQuery } from '@tanstack/react-query';
import { panelApi } from '@due-regard/shared/channel/panel/api.ts';
import { countReasons, countReasonWords } from '@due-regard/shared/channel/counts.ts';
import { supportCheckCodes, supportChecks } from '@due-regard/shared/channel/panel/checks.ts';
import { call, queryOf } from '../../api.ts';
import type { BodyOf, ReplyOf } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { Asked } from '../../design-system/Asked.tsx';
import { numberOf, textOf } from '../../design-system/form-data.ts';
import { Form } from '../../design-system/Form.tsx';
import { fromForm } from '../../design-system/from-form.ts';
import { SummaryList } from '../../design-system/SummaryList.tsx';
import { Radios } from '../../design-system/Radios.tsx';
import { TextInput } from '../../design-system/TextInput.tsx';
import { useHere } from '../../here.ts';
import { useSave } from '../../use-save.ts';
import { choice } from '../../words.ts';
import type { FieldWords } from '../../words.ts';

type Numbers = ReplyOf<typeof panelApi.numbers>;

/** What the chair alone sees: in how many support plans each check is met. */
export function MeetingNumbers({ id, isChanging }: { readonly id: string; readonly isChanging: boolean }) {
  const { authority, dates } = useHere();
  const question = useQuery(queryOf(panelApi.numbers, { params: { authority, id }, query: dates }));
  return (
    <section>
      <h2 className="govuk-heading-m">Numbers that only the chair sees</h2>
      <Asked question={question} words="Loading the numbers of the meeting">
        {(reply) => (
          <>
            <SummaryList
              rows={supportCheckCodes.map((code) => ({
                key: supportChecks[code],
                value: reply.numbers[code] === undefined ? 'No number entered' : String(reply.numbers[code]),
              }))}
            />
            {isChanging ? (
              <NumbersForm key={reply.factId} id={id} reply={reply} />
            ) : (
              <p className="govuk-body">
                <TextLink href="?do=numbers">Enter or correct the numbers</TextLink>
              </p>
            )}
          </>
        )}
      </Asked>
    </section>
  );
}

const words: Readonly<Record<string, FieldWords>> = {
  ...Object.fromEntries(
    supportCheckCodes.flatMap((code): readonly (readonly [string, FieldWords])[] => [
      [`numbers.${code}`, { noun: 'a whole number of support plans' }],
      [
        `held.support.${code}`,
        {
          noun: 'the number',
          codes: {
            'has-number': 'A number cannot stand beside “not applicable” or “held elsewhere”: correct the answer',
          },
        },
      ],
    ]),
  ),
  reason: choice('why the numbers are corrected'),
};

function NumbersForm({ id, reply }: { readonly id: string; readonly reply: Numbers }) {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(panelApi.saveNumbers, {
        params: { authority, id },
        body: fromForm<BodyOf<typeof panelApi.saveNumbers>>({
          was: reply.factId,
          numbers: Object.fromEntries(
            supportCheckCodes.map((code) => [code, numberOf(form, `numbers.${code}`) ?? undefined]),
          ),
          reason: textOf(form, 'reason'),
        }),
      }),
    after: () => ({ to: `/${authority}/channel/panel/meetings/${id}`, said: 'The numbers are saved' }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Save the numbers" label="Numbers of the meeting">
      <p className="govuk-body">
        Of how many support plans is it so? Leave a box empty where you enter no number. Who keeps the panel’s process
        sees that a number is there, and not which.
      </p>
      {supportCheckCodes.map((code) => (
        <TextInput
          key={code}
          name={`numbers.${code}`}
          label={supportChecks[code]}
          width={3}
          inputMode="numeric"
          defaultValue={reply.numbers[code] === undefined ? undefined : String(reply.numbers[code])}
        />
      ))}
      {reply.factId !== null && (
        <Radios
          name="reason"
          legend="Why are they corrected?"
          hint="Only where a number that was entered changes"
          items={countReasons.map((value) => ({ value, label: countReasonWords[value] }))}
        />
      )}
    </Form>
  );
}
