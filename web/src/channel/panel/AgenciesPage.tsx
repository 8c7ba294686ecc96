import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { panelsBegan, standsOn } from '@due-regard/shared/channel/panel/agencies.ts';
import { panelAgencyApi } from '@due-regard/shared/channel/panel/api.ts';
import type { AgencyReply } from '@due-regard/shared/channel/panel/api.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { call, queryOf } from '../../api.ts';
import type { BodyOf, ReplyOf } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { AsAt } from '../../design-system/AsAt.tsx';
import { Asked } from '../../design-system/Asked.tsx';
import { DateInput } from '../../design-system/DateInput.tsx';
import { dateOf, textOf } from '../../design-system/form-data.ts';
import { Form } from '../../design-system/Form.tsx';
import { fromForm } from '../../design-system/from-form.ts';
import { Table } from '../../design-system/Table.tsx';
import { useHere } from '../../here.ts';
import { useSave } from '../../use-save.ts';
import { ReasonChoice } from '../ReasonChoice.tsx';
import { changeReasonOf } from '../change-reason-of.ts';
import { TakeBackForm } from '../TakeBackForm.tsx';
import { choice } from '../../words.ts';
import type { FieldWords } from '../../words.ts';
import { OfficeInput } from './OfficeInput.tsx';
import { PanelFrame } from './PanelFrame.tsx';

type Agencies = ReplyOf<typeof panelAgencyApi.list>;

/** Who sits on the panel: agencies and their days, never people. */
export function AgenciesPage() {
  return (
    <PanelFrame title="Agencies of the panel" to={panelAgencyApi.list}>
      <AgencyList />
    </PanelFrame>
  );
}

function AgencyList() {
  const { authority, dates } = useHere();
  const question = useQuery(queryOf(panelAgencyApi.list, { params: { authority }, query: dates }));
  return (
    <Asked question={question} words="Loading the agencies of the panel">
      {(reply) => <Shown reply={reply} />}
    </Asked>
  );
}

function Shown({ reply: { agencies, dates } }: { readonly reply: Agencies }) {
  return (
    <>
      <AsAt {...dates} />
      <p className="govuk-body">
        The Act puts the council and the police on every panel; the others are as councils commonly have them, until you
        say otherwise. A meeting’s form ticks all that sit on the panel on its day.
      </p>
      <Table
        caption="Agencies and their days"
        rows={agencies}
        rowKey={({ thingId }) => thingId}
        columns={[
          { heading: 'Agency', isRowHeader: true, cell: ({ name }) => name },
          { heading: 'On the panel', cell: (agency) => daysOf(agency, dates.asAt) },
          { heading: 'Change', cell: ({ thingId, name }) => changeLink(thingId, name) },
        ]}
      />
      <AgencyForms key={JSON.stringify(agencies)} agencies={agencies} />
    </>
  );
}

function changeLink(thingId: string, name: string): ReactNode {
  return (
    <TextLink href={`?change=${thingId}`}>
      Change<span className="govuk-visually-hidden"> {name}</span>
    </TextLink>
  );
}

/** One form at a time: the address says which. */
function AgencyForms({ agencies }: { readonly agencies: readonly AgencyReply[] }) {
  const { may } = useHere();
  const [parameters] = useSearchParams();
  const changing = agencies.find(({ thingId }) => thingId === parameters.get('change'));
  const withdrawing = agencies.find(({ thingId }) => thingId === parameters.get('withdraw'));
  const mayWithdraw = may(panelAgencyApi.withdraw);
  if (withdrawing !== undefined && mayWithdraw)
    return (
      <>
        <h2 className="govuk-heading-m">Withdraw what was said of {withdrawing.name}</h2>
        <TakeBack agency={withdrawing} />
      </>
    );
  if (changing === undefined)
    return (
      <>
        <h2 className="govuk-heading-m">Add an agency</h2>
        <AddForm />
      </>
    );
  return (
    <>
      <h2 className="govuk-heading-m">Change {changing.name}</h2>
      <ChangeForm key={changing.thingId} agency={changing} />
      {changing.factId !== null && mayWithdraw && (
        <p className="govuk-body">
          <TextLink href={`?withdraw=${changing.thingId}`}>Withdraw what was said of {changing.name}</TextLink>
        </p>
      )}
    </>
  );
}

function daysOf(agency: AgencyReply, asAt: IsoDate): string {
  const { standsFrom, standsTo } = agency;
  const until = standsTo === null ? '' : ` to ${longDate(standsTo)}`;
  return `From ${longDate(standsFrom)}${until}${standsOn(agency, asAt) ? '' : ': not on this day'}`;
}

const words: Readonly<Record<string, FieldWords>> = {
  name: { noun: 'the agency', codes: { repeated: 'There is an agency of this name' } },
  standsFrom: {
    noun: 'its first day on the panel',
    codes: {
      'of-the-act': `The Act has put the council and the police on every panel since ${longDate(panelsBegan)}: no later day`,
    },
  },
  standsTo: {
    noun: 'its last day on the panel',
    codes: {
      before: 'The last day cannot be before the first',
      'of-the-act': 'The council and the police sit on every panel: the Act puts them there',
    },
  },
  reason: choice('why it is changed'),
};

function Fields({ agency }: { readonly agency?: AgencyReply | undefined }) {
  return (
    <>
      <OfficeInput
        name="name"
        label="Agency"
        hint="Such as Mental health trust; never a person"
        defaultValue={agency?.name}
      />
      <DateInput
        name="standsFrom"
        legend="First day on the panel"
        hint="Such as 1 4 2019"
        defaultValue={agency?.standsFrom}
      />
      <DateInput
        name="standsTo"
        legend="Last day on the panel"
        hint="Leave it empty while it sits there"
        defaultValue={agency?.standsTo}
      />
    </>
  );
}

type AgencyAnswers = BodyOf<typeof panelAgencyApi.add>;

function agencyOf(form: FormData): AgencyAnswers {
  return fromForm<AgencyAnswers>({
    name: textOf(form, 'name') ?? undefined,
    standsFrom: dateOf(form, 'standsFrom') ?? undefined,
    standsTo: dateOf(form, 'standsTo'),
  });
}

function AddForm() {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) => call(panelAgencyApi.add, { params: { authority }, body: agencyOf(form) }),
    after: () => ({ to: `/${authority}/channel/panel/agencies`, said: 'The agency is added to the panel' }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Add the agency" label="New agency">
      <Fields />
    </Form>
  );
}

function ChangeForm({ agency }: { readonly agency: AgencyReply }) {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(panelAgencyApi.change, {
        params: { authority, id: agency.thingId },
        body: { ...agencyOf(form), was: agency.factId, reason: changeReasonOf(form) },
      }),
    after: () => ({ to: `/${authority}/channel/panel/agencies`, said: `${agency.name} is changed` }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Save the change" label={`Change ${agency.name}`}>
      <Fields agency={agency} />
      <ReasonChoice legend="Why is it changed?" />
    </Form>
  );
}

function TakeBack({ agency: { thingId, name } }: { readonly agency: AgencyReply }) {
  const { authority } = useHere();
  return (
    <TakeBackForm
      send={(reason) => call(panelAgencyApi.withdraw, { params: { authority, id: thingId }, body: { reason } })}
      back={`/${authority}/channel/panel/agencies`}
      said={`What was said of ${name} is withdrawn`}
      submit="Withdraw it"
    />
  );
}
