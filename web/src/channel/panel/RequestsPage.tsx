import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { panelRequestApi } from '@due-regard/shared/channel/panel/api.ts';
import type { RequestReply } from '@due-regard/shared/channel/panel/api.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { call, queryOf } from '../../api.ts';
import type { ReplyOf } from '../../api.ts';
import { AsAt } from '../../design-system/AsAt.tsx';
import { Asked } from '../../design-system/Asked.tsx';
import { Empty } from '../../design-system/Empty.tsx';
import { Form } from '../../design-system/Form.tsx';
import { SummaryCard } from '../../design-system/SummaryList.tsx';
import { Tag } from '../../design-system/Tag.tsx';
import { useHere } from '../../here.ts';
import { useSave } from '../../use-save.ts';
import { ReasonChoice } from '../ReasonChoice.tsx';
import { changeReasonOf } from '../change-reason-of.ts';
import { TakeBackForm } from '../TakeBackForm.tsx';
import { countOf, requestTags } from './panel-words.ts';
import { PanelFrame } from './PanelFrame.tsx';
import { RequestFields, requestOf, requestWords } from './RequestFields.tsx';

type Requests = ReplyOf<typeof panelRequestApi.list>;

/** What agencies were asked for and by when; first what is overdue. */
export function RequestsPage() {
  return (
    <PanelFrame title="Requests for information" to={panelRequestApi.list}>
      <RequestList />
    </PanelFrame>
  );
}

function RequestList() {
  const { authority, dates } = useHere();
  const question = useQuery(queryOf(panelRequestApi.list, { params: { authority }, query: dates }));
  return (
    <Asked question={question} words="Loading the requests for information">
      {(reply) => <Shown reply={reply} />}
    </Asked>
  );
}

function Shown({ reply }: { readonly reply: Requests }) {
  const { requests, dates } = reply;
  const overdue = requests.filter(({ standing }) => standing === 'overdue').length;
  return (
    <>
      <AsAt {...dates} />
      <p className="govuk-body">
        Which agency was asked, when, and by when: not about whom, and not what. {countOf(overdue, 'request')} overdue.
      </p>
      <RequestForms key={JSON.stringify(reply)} reply={reply} />
      <h2 className="govuk-heading-m">Requests, those overdue first</h2>
      {requests.length === 0 ? (
        <Empty why="No request is recorded." next="Record one above, or say that they are held elsewhere." />
      ) : (
        requests.map((request) => <OneRequest key={request.factId} request={request} />)
      )}
    </>
  );
}

interface OneProps {
  readonly request: RequestReply;
  readonly reply: Requests;
}

function OneRequest({ request }: Pick<OneProps, 'request'>) {
  const { thingId, agency, askedOn, dueOn, answeredOn, standing, daysLate } = request;
  const { label, colour } = requestTags[standing];
  const late = daysLate > 0 ? ` ${countOf(daysLate, 'day')} late` : '';
  return (
    <SummaryCard
      title={`${agency ?? 'Held in the Home Office system, not entered here'}, ${longDate(askedOn)}`}
      headingLevel={3}
      actions={[
        { href: `?change=${thingId}`, label: 'Answer or correct' },
        { href: `?withdraw=${thingId}`, label: 'Withdraw' },
      ]}
      rows={[
        {
          key: 'Where it stands',
          value: (
            <>
              <Tag colour={colour}>{label}</Tag>
              {late}
            </>
          ),
        },
        ...(dueOn === null ? [] : [{ key: 'Due', value: longDate(dueOn) }]),
        ...(answeredOn === null ? [] : [{ key: 'Answered', value: longDate(answeredOn) }]),
      ]}
    />
  );
}

function titleOf({ agency, askedOn }: RequestReply): string {
  return `${agency ?? 'held elsewhere'}, asked on ${longDate(askedOn)}`;
}

/** One form at a time: the address says which. */
function RequestForms({ reply }: { readonly reply: Requests }) {
  const [parameters] = useSearchParams();
  const changing = reply.requests.find(({ thingId }) => thingId === parameters.get('change'));
  const withdrawing = reply.requests.find(({ thingId }) => thingId === parameters.get('withdraw'));
  if (withdrawing !== undefined)
    return (
      <>
        <h2 className="govuk-heading-m">Withdraw the request: {titleOf(withdrawing)}</h2>
        <Withdrawing request={withdrawing} />
      </>
    );
  return (
    <>
      <h2 className="govuk-heading-m">
        {changing === undefined ? 'Record a request' : `Answer or correct: ${titleOf(changing)}`}
      </h2>
      {changing === undefined ? (
        <NewForm reply={reply} />
      ) : (
        <ChangeForm key={changing.factId} request={changing} reply={reply} />
      )}
    </>
  );
}

function NewForm({ reply }: { readonly reply: Requests }) {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words: requestWords,
    send: (form: FormData) => call(panelRequestApi.add, { params: { authority }, body: requestOf(form) }),
    after: () => ({ to: `/${authority}/channel/panel/requests`, said: 'The request is saved' }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Save the request" label="New request">
      <RequestFields agencies={reply.agencies} asAt={reply.dates.asAt} />
    </Form>
  );
}

function ChangeForm({ request, reply }: OneProps) {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words: requestWords,
    send: (form: FormData) =>
      call(panelRequestApi.change, {
        params: { authority, id: request.factId },
        body: { ...requestOf(form), reason: changeReasonOf(form) },
      }),
    after: () => ({ to: `/${authority}/channel/panel/requests`, said: 'The request is changed' }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Save the change" label={`Change: ${titleOf(request)}`}>
      <RequestFields agencies={reply.agencies} asAt={reply.dates.asAt} request={request} />
      <ReasonChoice legend="Why is it changed?" />
    </Form>
  );
}

function Withdrawing({ request }: { readonly request: RequestReply }) {
  const { authority } = useHere();
  return (
    <TakeBackForm
      send={(reason) => call(panelRequestApi.withdraw, { params: { authority, id: request.factId }, body: { reason } })}
      back={`/${authority}/channel/panel/requests`}
      said="The request is withdrawn"
      submit="Withdraw the request"
    />
  );
}
