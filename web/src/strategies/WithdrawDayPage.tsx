import { useParams } from 'react-router';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { documentApi } from '@due-regard/shared/strategies/api.ts';
import { call } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { SummaryList } from '../design-system/SummaryList.tsx';
import { useHere } from '../here.ts';
import { WithdrawForm } from '../WithdrawForm.tsx';
import { DocumentFormPage } from './AskedDocument.tsx';

export function WithdrawDayPage() {
  const { authority } = useHere();
  const { row = '' } = useParams();
  return (
    <DocumentFormPage title="Withdraw a promised day" to={documentApi.withdrawRevision}>
      {({ title, revisions }, id) => {
        const promised = revisions.find(({ revisionId }) => revisionId === row);
        const back = `/${authority}/strategies/${id}`;
        if (promised === undefined)
          return (
            <Empty
              why="This promise is not there at this date, or somebody has withdrawn it."
              next={<TextLink href={back}>See {title} as it is now</TextLink>}
            />
          );
        return (
          <>
            <SummaryList
              rows={[
                { key: 'Promised on', value: longDate(promised.revisedOn) },
                { key: 'For', value: longDate(promised.dueOn) },
                { key: 'Why', value: promised.reason },
              ]}
            />
            <WithdrawForm
              send={(reason) =>
                call(documentApi.withdrawRevision, { params: { authority, id: row }, body: { reason } })
              }
              back={back}
              said={`${title}: the promise of ${longDate(promised.dueOn)} is withdrawn`}
              submit="Withdraw the promise"
            />
          </>
        );
      }}
    </DocumentFormPage>
  );
}
