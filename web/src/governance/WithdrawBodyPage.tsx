import { useParams } from 'react-router';
import { governanceApi } from '@due-regard/shared/governance/api.ts';
import { call, queryOf } from '../api.ts';
import { useHere } from '../here.ts';
import { WithdrawRow } from '../registers/WithdrawRow.tsx';
import { bodyFieldNames } from './body-words.ts';
import { BodyFormPage } from './BodyFormPage.tsx';

export function WithdrawBodyPage() {
  const { authority, dates } = useHere();
  const { row = '' } = useParams();
  return (
    <BodyFormPage title="Withdraw what was said" to={governanceApi.withdraw}>
      {(body, own) => (
        <WithdrawRow
          history={body.history}
          row={row}
          fieldNames={bodyFieldNames}
          thing={body.name}
          send={(reason) => call(governanceApi.withdraw, { params: { authority, id: row }, body: { reason } })}
          asked={queryOf(governanceApi.find, { params: { authority, id: body.bodyId }, query: dates }).queryKey}
          places={{ thing: own, register: `/${authority}/bodies` }}
        />
      )}
    </BodyFormPage>
  );
}
