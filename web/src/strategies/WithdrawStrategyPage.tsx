import { useParams } from 'react-router';
import { documentApi } from '@due-regard/shared/strategies/api.ts';
import { call, queryOf } from '../api.ts';
import { useHere } from '../here.ts';
import { WithdrawRow } from '../registers/WithdrawRow.tsx';
import { DocumentFormPage } from './AskedDocument.tsx';
import { documentFieldNames } from './document-words.ts';

export function WithdrawStrategyPage() {
  const { authority, dates } = useHere();
  const { row = '' } = useParams();
  return (
    <DocumentFormPage title="Withdraw what was said" to={documentApi.withdraw}>
      {(document, id) => (
        <WithdrawRow
          history={document.history}
          row={row}
          fieldNames={documentFieldNames}
          thing={document.title}
          send={(reason) => call(documentApi.withdraw, { params: { authority, id: row }, body: { reason } })}
          asked={queryOf(documentApi.find, { params: { authority, id }, query: dates }).queryKey}
          places={{ thing: `/${authority}/strategies/${id}`, register: `/${authority}/strategies` }}
        />
      )}
    </DocumentFormPage>
  );
}
