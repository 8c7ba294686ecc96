import { capital } from '@due-regard/shared/measure/words.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import { registerApi } from '@due-regard/shared/registers/api.ts';
import type { Register } from '@due-regard/shared/registers/register.ts';
import { call, queryOf } from '../../api.ts';
import { Asked } from '../../design-system/Asked.tsx';
import { DateInput } from '../../design-system/DateInput.tsx';
import { dateOf, textOf } from '../../design-system/form-data.ts';
import { Form } from '../../design-system/Form.tsx';
import { fromForm } from '../../design-system/from-form.ts';
import { Page } from '../../design-system/Page.tsx';
import type { BodyOf } from '../../api.ts';
import { useHere } from '../../here.ts';
import { Allowed } from '../../people/Allowed.tsx';
import { useSave } from '../../use-save.ts';
import { crumbsTo, wayInto } from '../crumbs.ts';
import { aThing, wordsOfForm } from './entry-words.ts';
import { EntryFields, valuesIn } from './EntryFields.tsx';
import type { ThingsToName } from './EntryFields.tsx';
import { LevelField } from './LevelField.tsx';
import { OfRegister } from './OfRegister.tsx';

export function NewEntryPage() {
  return <OfRegister>{(register) => <NewEntry register={register} />}</OfRegister>;
}

function NewEntry({ register }: { readonly register: Register }) {
  const { authority, dates, may } = useHere();
  const params = { authority, register: register.code };
  const question = useQuery({
    ...queryOf(registerApi.choices, { params, query: dates }),
    enabled: may(registerApi.choices),
  });
  return (
    <Page
      title={`Add ${aThing(register)}`}
      section={register.title}
      breadcrumbs={crumbsTo(authority, ...wayInto(register))}
    >
      <p className="govuk-body">{register.purpose}</p>
      <Allowed to={registerApi.add}>
        <Asked question={question} words="Loading the form">
          {({ choices }) => <NewForm register={register} things={choices} />}
        </Asked>
      </Allowed>
    </Page>
  );
}

interface NewFormProps {
  readonly register: Register;
  readonly things: ThingsToName;
}

function NewForm({ register, things }: NewFormProps) {
  const { authority } = useHere();
  const [parameters] = useSearchParams();
  const [level, setLevel] = useState<Publication>('officers');
  const words = useMemo(() => wordsOfForm(register), [register]);
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(registerApi.add, {
        params: { authority, register: register.code },
        body: fromForm<BodyOf<typeof registerApi.add>>({
          values: valuesIn(form, register),
          publication: textOf(form, 'publication') ?? undefined,
          since: dateOf(form, 'since') ?? undefined,
        }),
      }),
    after: (_form, { entryId }) => ({
      to: `/${authority}/registers/${register.code}/${entryId}`,
      said: `The ${register.thing} is in the register`,
    }),
  });
  // What it is a part of is chosen already where it is entered from there.
  const of = parameters.get('of');
  const values = register.partOf === undefined || of === null ? {} : { [register.partOf]: of };
  return (
    <Form {...sending} onSubmit={save} submit="Add it" label={capital(register.thing)}>
      <EntryFields register={register} values={values} things={things} level={level} />
      <LevelField register={register} onChoose={setLevel} />
      <DateInput
        name="since"
        legend="From which day is it true?"
        hint="Such as 1 4 2016; before it nothing of this is shown"
      />
    </Form>
  );
}
