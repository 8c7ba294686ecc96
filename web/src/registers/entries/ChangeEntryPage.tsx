import { capital } from '@due-regard/shared/measure/words.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { registerApi } from '@due-regard/shared/registers/api.ts';
import type { EntryFound } from '@due-regard/shared/registers/api.ts';
import type { Register } from '@due-regard/shared/registers/register.ts';
import { call, queryOf } from '../../api.ts';
import type { BodyOf } from '../../api.ts';
import { Asked } from '../../design-system/Asked.tsx';
import { textOf } from '../../design-system/form-data.ts';
import { Form } from '../../design-system/Form.tsx';
import { fromForm } from '../../design-system/from-form.ts';
import { useHere } from '../../here.ts';
import { useSave } from '../../use-save.ts';
import { ChangeWay, wayOf } from '../../ChangeWay.tsx';
import { changeSaid } from '../register-words.ts';
import { wordsOfForm } from './entry-words.ts';
import { EntryFields, valuesIn } from './EntryFields.tsx';
import type { ThingsToName } from './EntryFields.tsx';
import { EntryFormPage } from './EntryFormPage.tsx';
import { LevelField } from './LevelField.tsx';
import { OfRegister } from './OfRegister.tsx';

export function ChangeEntryPage() {
  return (
    <OfRegister>
      {(register) => (
        <EntryFormPage register={register} title="Change or correct" to={registerApi.change}>
          {(entry, own) => <Loaded register={register} entry={entry} own={own} />}
        </EntryFormPage>
      )}
    </OfRegister>
  );
}

interface ChangeProps {
  readonly register: Register;
  readonly entry: EntryFound;
  /** The address of the entry's page. */
  readonly own: string;
}

function Loaded({ register, ...rest }: ChangeProps) {
  const { authority, dates } = useHere();
  const params = { authority, register: register.code };
  const question = useQuery(queryOf(registerApi.choices, { params, query: dates }));
  return (
    <Asked question={question} words="Loading the form">
      {({ choices }) => <ChangeForm register={register} things={choices} {...rest} />}
    </Asked>
  );
}

function ChangeForm({ register, entry, own, things }: ChangeProps & { readonly things: ThingsToName }) {
  const { authority } = useHere();
  const [level, setLevel] = useState(entry.publication);
  const words = useMemo(() => wordsOfForm(register), [register]);
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(registerApi.change, {
        params: { authority, register: register.code, id: entry.factId },
        body: fromForm<BodyOf<typeof registerApi.change>>({
          values: valuesIn(form, register),
          publication: textOf(form, 'publication') ?? undefined,
          ...wayOf(form),
        }),
      }),
    after: (_form, { until }) => ({ to: own, said: changeSaid(`${entry.name}: saved`, until) }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Save" label={capital(register.thing)}>
      <ChangeWay since={entry.validFrom} />
      <EntryFields register={register} values={entry.values} things={things} level={level} />
      <LevelField register={register} value={entry.publication} onChoose={setLevel} />
    </Form>
  );
}
