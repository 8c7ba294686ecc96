import { useState } from 'react';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { counted } from '@due-regard/shared/measure/words.ts';
import { agencyApi } from '@due-regard/shared/plans/agency-api.ts';
import { call } from '../../api.ts';
import type { BodyOf, ReplyOf } from '../../api.ts';
import { Checkboxes } from '../../design-system/Checkboxes.tsx';
import { DateInput } from '../../design-system/DateInput.tsx';
import { dateOf, textOf, textsOf } from '../../design-system/form-data.ts';
import { Form } from '../../design-system/Form.tsx';
import { fromForm } from '../../design-system/from-form.ts';
import { Select } from '../../design-system/Select.tsx';
import { useHere } from '../../here.ts';
import { useSave } from '../../use-save.ts';
import { choice } from '../../words.ts';
import type { FieldWords } from '../../words.ts';

type Open = ReplyOf<typeof agencyApi.open>;
type Agency = Open['agencies'][number];

const nothing = 'This agency leads no open action in the plans that are ticked: choose other plans';
const words: Readonly<Record<string, FieldWords>> = {
  agency: { ...choice('the agency'), codes: { ...choice('the agency').codes, 'nothing-to-ask': nothing } },
  plans: choice('the plans that are asked about'),
  replyBy: {
    noun: 'the day of reply',
    codes: { 'in-the-past': 'The day of reply must be today or later' },
  },
};

/** Which agency, about which plans, and by when: the file is made on the next page. */
export function AskAgencyForm({ open }: { readonly open: Open }) {
  const { authority } = useHere();
  const [chosen, setChosen] = useState('');
  const agency = open.agencies.find((one) => one.agency === chosen);
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(agencyApi.ask, {
        params: { authority },
        body: fromForm<BodyOf<typeof agencyApi.ask>>({
          agency: textOf(form, 'agency') ?? undefined,
          plans: textsOf(form, 'plans'),
          replyBy: dateOf(form, 'replyBy'),
        }),
      }),
    after: (form, { requestId, asked }) => ({
      to: `/${authority}/agencies/requests/${requestId}`,
      said: `${textOf(form, 'agency') ?? 'The agency'} is asked about ${counted(asked, ['action', 'actions'])}: take the file away and send it`,
    }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Make the file" label="Whom to ask">
      <Select
        name="agency"
        label="Agency"
        options={[{ value: '', text: 'Choose one' }, ...open.agencies.map(optionOf)]}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <output className="govuk-body app-said">{agency !== undefined && agencyWords(agency)}</output>
      <Checkboxes
        name="plans"
        legend="Plans that are asked about"
        hint="An action that plans share is asked about once"
        defaultValues={open.plans.map(({ planId }) => planId)}
        items={open.plans.map(({ planId, name }) => ({
          value: planId,
          label: name,
          hint: agency === undefined ? undefined : counted(inPlan(agency, planId), ['action', 'actions']),
        }))}
      />
      <DateInput
        name="replyBy"
        legend="Reply by (optional)"
        hint="Printed in the file. From the day after, it is shown as late here until all is answered"
      />
    </Form>
  );
}

function optionOf({ agency, actions }: Agency): { readonly value: string; readonly text: string } {
  return { value: agency, text: `${agency} (${counted(actions.length, ['open action', 'open actions'])})` };
}

function inPlan({ actions }: Agency, planId: string): number {
  return actions.filter(({ plans }) => plans.includes(planId)).length;
}

function agencyWords({ agency, actions, openSince }: Agency): string {
  const rows = `${agency} leads ${counted(actions.length, ['open action', 'open actions'])} in all plans.`;
  return openSince === null ? rows : `${rows} It was asked on ${longDate(openSince)} and has not answered all of it.`;
}
