import { useParams } from 'react-router';
import { registerApi } from '@due-regard/shared/registers/api.ts';
import type { Register } from '@due-regard/shared/registers/register.ts';
import { call, queryOf } from '../../api.ts';
import { useHere } from '../../here.ts';
import { WithdrawRow } from '../WithdrawRow.tsx';
import { fieldNamesOf } from './entry-words.ts';
import { EntryFormPage } from './EntryFormPage.tsx';
import { OfRegister } from './OfRegister.tsx';

export function WithdrawEntryPage() {
  return <OfRegister>{(register) => <Withdraw register={register} />}</OfRegister>;
}

function Withdraw({ register }: { readonly register: Register }) {
  const { authority, dates } = useHere();
  const { row = '' } = useParams();
  const here = { authority, register: register.code };
  return (
    <EntryFormPage register={register} title="Withdraw what was said" to={registerApi.withdraw}>
      {(entry, own) => (
        <WithdrawRow
          history={entry.history}
          row={row}
          fieldNames={fieldNamesOf(register)}
          thing={entry.name}
          send={(reason) => call(registerApi.withdraw, { params: { ...here, id: row }, body: { reason } })}
          asked={queryOf(registerApi.find, { params: { ...here, id: entry.entryId }, query: dates }).queryKey}
          places={{ thing: own, register: `/${authority}/registers/${register.code}` }}
        />
      )}
    </EntryFormPage>
  );
}
