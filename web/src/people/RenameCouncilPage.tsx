import { councilApi } from '@due-regard/shared/people/api.ts';
import { call } from '../api.ts';
import { textOf } from '../design-system/form-data.ts';
import { Form } from '../design-system/Form.tsx';
import { Page } from '../design-system/Page.tsx';
import { TextInput } from '../design-system/TextInput.tsx';
import { useHere } from '../here.ts';
import { places } from '../places.ts';
import { useSave } from '../use-save.ts';
import type { FieldWords } from '../words.ts';
import { Allowed } from './Allowed.tsx';
import { peopleCrumbs } from './crumbs.ts';

const words: Readonly<Record<string, FieldWords>> = {
  name: { noun: 'the name of the council', codes: { unchanged: 'Enter another name than the one it has' } },
};

/** What the council is called on every page and in every file; its code stays. */
export function RenameCouncilPage() {
  const { authority, council } = useHere();
  return (
    <Page title="What the council is called" section="People" breadcrumbs={peopleCrumbs(authority)}>
      <Allowed to={councilApi.rename}>{council !== undefined && <RenameForm name={council.name} />}</Allowed>
    </Page>
  );
}

function RenameForm({ name }: { readonly name: string }) {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(councilApi.rename, {
        params: { authority },
        body: { was: name, name: textOf(form, 'name') ?? '' },
      }),
    after: (form) => ({
      to: places.people(authority),
      said: `The council is now called ${textOf(form, 'name') ?? ''}`,
    }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Save the name">
      <TextInput
        name="name"
        label="Name of the council"
        hint={`As papers print it, for instance Ridgeway County Council. The code ${authority} stays`}
        defaultValue={name}
        autoComplete="off"
      />
    </Form>
  );
}
