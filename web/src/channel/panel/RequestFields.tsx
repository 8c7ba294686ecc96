import { tellingPeople } from '../../telling-people.ts';
import { useState } from 'react';
import { standsOn } from '@due-regard/shared/channel/panel/agencies.ts';
import type { AgencyReply, panelRequestApi, RequestReply } from '@due-regard/shared/channel/panel/api.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { BodyOf } from '../../api.ts';
import { DateInput } from '../../design-system/DateInput.tsx';
import { dateOf, textOf } from '../../design-system/form-data.ts';
import { fromForm } from '../../design-system/from-form.ts';
import { Radios } from '../../design-system/Radios.tsx';
import { Select } from '../../design-system/Select.tsx';
import { choice } from '../../words.ts';
import type { FieldWords } from '../../words.ts';

const future = 'must be today or earlier';

export const requestWords: Readonly<Record<string, FieldWords>> = {
  state: choice('whether it is entered here'),
  askedOn: {
    noun: 'the day on which it was asked',
    codes: { 'in-the-future': `The day on which it was asked ${future}` },
  },
  agencyId: choice('the agency that was asked'),
  dueOn: {
    noun: 'the day by which it is due',
    codes: { before: 'It cannot be due before it was asked' },
  },
  answeredOn: {
    noun: 'the day of the answer',
    codes: {
      before: 'It cannot be answered before it was asked',
      'in-the-future': `The day of the answer ${future}`,
    },
  },
  reason: { noun: 'why it is changed', codes: tellingPeople },
};

interface RequestFieldsProps {
  readonly agencies: readonly AgencyReply[];
  readonly asAt: IsoDate;
  readonly request?: RequestReply | undefined;
}

export function RequestFields({ agencies, asAt, request }: RequestFieldsProps) {
  const [state, setState] = useState<string>(request?.state ?? 'entered');
  return (
    <>
      <Radios
        name="state"
        legend="Is it entered here?"
        items={[
          { value: 'entered', label: 'A request is entered here' },
          {
            value: 'held-elsewhere',
            label: 'Requests of this month are held in the Home Office system, not entered here',
          },
        ]}
        defaultValue={state}
        onChoose={setState}
      />
      <DateInput name="askedOn" legend="Asked on" hint="Such as 1 6 2019" defaultValue={request?.askedOn} />
      {state === 'entered' && (
        <>
          <Select
            name="agencyId"
            label="Which agency was asked?"
            options={[
              { value: '', text: 'Choose an agency' },
              ...agencies
                .filter((agency) => standsOn(agency, asAt) || agency.thingId === request?.agencyId)
                .map(({ thingId, name }) => ({ value: thingId, text: name })),
            ]}
            defaultValue={request?.agencyId ?? ''}
          />
          <DateInput name="dueOn" legend="Due on" defaultValue={request?.dueOn} />
          <DateInput
            name="answeredOn"
            legend="Answered on"
            hint="Leave it empty until it is answered"
            defaultValue={request?.answeredOn}
          />
        </>
      )}
    </>
  );
}

type RequestAnswers = BodyOf<typeof panelRequestApi.add>;

export function requestOf(form: FormData): RequestAnswers {
  return fromForm<RequestAnswers>({
    state: textOf(form, 'state') ?? undefined,
    askedOn: dateOf(form, 'askedOn') ?? undefined,
    agencyId: textOf(form, 'agencyId'),
    dueOn: dateOf(form, 'dueOn'),
    answeredOn: dateOf(form, 'answeredOn'),
  });
}
