import { useMemo } from 'react';
import { areaRatings, areaRatingWords } from '@due-regard/shared/channel/panel/statement.ts';
import { panelStatementApi } from '@due-regard/shared/channel/panel/statement-api.ts';
import type { StatementReply } from '@due-regard/shared/channel/panel/statement-api.ts';
import { call } from '../../api.ts';
import type { BodyOf } from '../../api.ts';
import { DateInput } from '../../design-system/DateInput.tsx';
import { dateOf, textOf } from '../../design-system/form-data.ts';
import { Form } from '../../design-system/Form.tsx';
import { fromForm, lineOf } from '../../design-system/from-form.ts';
import { Radios } from '../../design-system/Radios.tsx';
import { Textarea } from '../../design-system/Textarea.tsx';
import { ReasonChoice } from '../ReasonChoice.tsx';
import { useHere } from '../../here.ts';
import { useSave } from '../../use-save.ts';
import { choice } from '../../words.ts';
import type { FieldWords } from '../../words.ts';

const telling =
  'Leave out how many people, cases or referrals there were: this is about how the panel works, never about a case';

function wordsFor(areas: StatementReply['areas']): Readonly<Record<string, FieldWords>> {
  return {
    dueOn: {
      noun: 'the day by which it is to be signed',
      codes: { 'not-begun': 'The year has not begun: nothing can be said of it yet' },
    },
    reason: choice('why it is changed after it was signed'),
    ...Object.fromEntries(
      areas.flatMap(({ code, heading }): readonly (readonly [string, FieldWords])[] => [
        [`areas.${code}.rating`, { noun: `the rating of “${heading}”` }],
        [`areas.${code}.evidence`, { noun: `what shows “${heading}”`, codes: { 'tells-people': telling } }],
      ]),
    ),
  };
}

type Answers = BodyOf<typeof panelStatementApi.save>;

/** All areas of a year, each with what last year's statement said of it. */
export function StatementForm({ statement }: { readonly statement: StatementReply }) {
  const { authority } = useHere();
  const { year, areas, factId, dueOn, signatures } = statement;
  // The same while the answer is: errors made anew would take the focus anew.
  const words = useMemo(() => wordsFor(areas), [areas]);
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(panelStatementApi.save, {
        params: { authority, year: String(year) },
        body: fromForm<Answers>({
          was: factId,
          dueOn: dateOf(form, 'dueOn'),
          areas: Object.fromEntries(
            areas.map(({ code }) => [
              code,
              { rating: textOf(form, `areas.${code}.rating`), evidence: lineOf(form, `areas.${code}.evidence`) },
            ]),
          ),
          reason: textOf(form, 'reason'),
        }),
      }),
    after: () => ({
      to: `/${authority}/channel/panel/statement/${String(year)}`,
      said: `The statement of ${String(year)} is saved`,
    }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Save the statement" label="Areas of control">
      <h2 className="govuk-heading-m">Areas of control</h2>
      {areas.map((area) => (
        <AreaFields key={area.code} area={area} />
      ))}
      <DateInput
        name="dueOn"
        legend="To be signed by"
        hint="Our reading: 31 March after the year"
        defaultValue={dueOn}
      />
      {signatures.length > 0 && (
        <ReasonChoice
          legend="Why is it changed after it was signed?"
          hint="A change of an area ends the signature: the statement then has to be signed again. What was signed stays readable"
        />
      )}
    </Form>
  );
}

function AreaFields({
  area: { code, heading, asks, answer, lastYear },
}: {
  readonly area: StatementReply['areas'][number];
}) {
  const before = lastYear?.rating ?? null;
  const evidence = lastYear?.evidence ?? null;
  return (
    <>
      <Radios
        name={`areas.${code}.rating`}
        legend={heading}
        legendSize="s"
        hint={`${asks}. Last year: ${before === null ? 'nothing entered' : areaRatingWords[before].toLowerCase()}${
          evidence === null ? '' : `, “${evidence}”`
        }`}
        isInline
        items={areaRatings.map((value) => ({ value, label: areaRatingWords[value] }))}
        defaultValue={answer.rating ?? undefined}
      />
      <Textarea
        name={`areas.${code}.evidence`}
        label={`What shows it? (${heading})`}
        hint="In a few words, about how the panel works: never a case, a name or a number of people"
        rows={2}
        defaultValue={answer.evidence ?? undefined}
      />
    </>
  );
}
