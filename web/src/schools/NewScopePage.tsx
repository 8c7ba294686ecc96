import { useQuery } from '@tanstack/react-query';
import { scopeApi } from '@due-regard/shared/schools/scope-api.ts';
import { call, queryOf } from '../api.ts';
import type { BodyOf } from '../api.ts';
import { Asked } from '../design-system/Asked.tsx';
import { Checkboxes } from '../design-system/Checkboxes.tsx';
import { DateInput } from '../design-system/DateInput.tsx';
import { dateOf, textsOf } from '../design-system/form-data.ts';
import { Form } from '../design-system/Form.tsx';
import { fromForm, lineOf } from '../design-system/from-form.ts';
import { Page } from '../design-system/Page.tsx';
import { Textarea } from '../design-system/Textarea.tsx';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';
import { useSave } from '../use-save.ts';
import { choice } from '../words.ts';
import type { FieldWords } from '../words.ts';
import { splitTypes } from './scope-types.ts';
import type { SchoolType } from './scope-types.ts';

const words: Readonly<Record<string, FieldWords>> = {
  validFrom: {
    noun: 'the day from which these types are counted',
    codes: { 'too-far': 'The day from which these types are counted is more than two years ahead' },
  },
  typeCodes: choice('at least one type of school'),
  reason: { noun: 'why it changes' },
};

export function NewScopePage() {
  const { authority, dates } = useHere();
  const scopes = useQuery(queryOf(scopeApi.list, { params: { authority }, query: dates }));
  return (
    <Page
      title="Count other types from a day on"
      section="Settings"
      breadcrumbs={[
        { text: 'Overview', href: `/${authority}` },
        { text: 'Which schools are counted', href: `/${authority}/settings/scope` },
      ]}
    >
      <Allowed to={scopeApi.add}>
        <Asked question={scopes} words="Loading the types of school">
          {({ types }) => <ScopeForm types={types} />}
        </Asked>
      </Allowed>
    </Page>
  );
}

function ScopeForm({ types }: { readonly types: readonly SchoolType[] }) {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) => call(scopeApi.add, { params: { authority }, body: scopeOf(form) }),
    after: () => ({ to: `/${authority}/settings/scope`, said: 'Types of school counted: saved' }),
  });
  const { here, others } = splitTypes(types);
  return (
    <Form {...sending} onSubmit={save} submit="Save what is counted" label="Types counted">
      <DateInput name="validFrom" legend="Counted from" hint="What was counted before that day stays as it was" />
      <Checkboxes
        name="typeCodes"
        legend="Types that are counted"
        isSmall
        items={[...here, ...others].map(({ code, name, open }) => ({
          value: code,
          label: `${name} (${String(open)} open)`,
        }))}
        defaultValues={types.filter(({ isInScope }) => isInScope).map(({ code }) => code)}
      />
      <Textarea name="reason" label="Why" hint="Who agreed it and where. It goes into the record of changes" rows={3} />
    </Form>
  );
}

function scopeOf(form: FormData): BodyOf<typeof scopeApi.add> {
  return fromForm<BodyOf<typeof scopeApi.add>>({
    validFrom: dateOf(form, 'validFrom') ?? undefined,
    typeCodes: textsOf(form, 'typeCodes'),
    reason: lineOf(form, 'reason') ?? '',
  });
}
