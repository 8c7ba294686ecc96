import { channelApi } from '@due-regard/shared/channel/api.ts';
import { call } from '../api.ts';
import type { BodyOf } from '../api.ts';
import { DateInput } from '../design-system/DateInput.tsx';
import { dateOf, textOf } from '../design-system/form-data.ts';
import { Form } from '../design-system/Form.tsx';
import { fromForm } from '../design-system/from-form.ts';
import { TextInput } from '../design-system/TextInput.tsx';
import { tellingPeople } from '../telling-people.ts';
import { useHere } from '../here.ts';
import { useSave } from '../use-save.ts';
import { ChannelFrame } from './ChannelFrame.tsx';

const words = {
  assessedOn: {
    noun: 'the day of the impact assessment',
    codes: {
      'in-the-future': 'The day of the impact assessment must be today or earlier',
      'after-agreement': 'The impact assessment must be of the day of the agreement or earlier',
    },
  },
  assessmentReference: { noun: 'where the impact assessment is filed', codes: tellingPeople },
  agreedBy: { noun: 'the office that agreed', codes: tellingPeople },
  agreedOn: {
    noun: 'the day of the agreement',
    codes: { 'in-the-future': 'The day of the agreement must be today or earlier' },
  },
  agreementReference: { noun: 'where the agreement is filed', codes: tellingPeople },
};

/** Without an impact assessment and the data owner's written agreement nothing of Channel is kept here. */
export function SwitchOnPage() {
  return (
    <ChannelFrame title="Switch Channel on" to={channelApi.switchOn}>
      <p className="govuk-body">
        The record of Channel belongs to the Home Office and the police. Before any figure of it is entered here, record
        the impact assessment and the written agreement of whoever owns the data. Name offices, not people.
      </p>
      <SwitchOnForm />
    </ChannelFrame>
  );
}

function SwitchOnForm() {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(channelApi.switchOn, {
        params: { authority },
        body: fromForm<BodyOf<typeof channelApi.switchOn>>({
          assessedOn: dateOf(form, 'assessedOn') ?? undefined,
          assessmentReference: textOf(form, 'assessmentReference') ?? undefined,
          agreedBy: textOf(form, 'agreedBy') ?? undefined,
          agreedOn: dateOf(form, 'agreedOn') ?? undefined,
          agreementReference: textOf(form, 'agreementReference') ?? undefined,
        }),
      }),
    after: () => ({ to: `/${authority}/channel`, said: 'Channel is switched on' }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Switch Channel on">
      <DateInput name="assessedOn" legend="When was the impact assessment (DPIA) made?" hint="Such as 8 1 2018" />
      <TextInput name="assessmentReference" label="Where is it filed?" hint="Its reference, such as DPIA 2026/4" />
      <TextInput
        name="agreedBy"
        label="Who owns the data and agreed?"
        hint="An office, such as Home Office, data owner"
      />
      <DateInput name="agreedOn" legend="When did they agree in writing?" hint="Such as 5 2 2018" />
      <TextInput
        name="agreementReference"
        label="Where is the agreement filed?"
        hint="Its reference, such as a letter and its day"
      />
    </Form>
  );
}
