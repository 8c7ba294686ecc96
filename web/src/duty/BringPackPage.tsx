import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { packApi } from '@due-regard/shared/duty/pack-api.ts';
import { call } from '../api.ts';
import type { ApiProblem, ReplyOf } from '../api.ts';
import { FileUpload } from '../design-system/FileUpload.tsx';
import { fileOf } from '../design-system/form-data.ts';
import type { FieldError } from '../design-system/form-errors.ts';
import { Button } from '../design-system/Button.tsx';
import { Form } from '../design-system/Form.tsx';
import { Page } from '../design-system/Page.tsx';
import { Table } from '../design-system/Table.tsx';
import { formProblems } from '../form-problems.ts';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';
import { useSave } from '../use-save.ts';
import { dutyCrumbs } from './DutyPages.tsx';
import { PackDifferences } from './PackDifferences.tsx';

/** A pack that the council wrote itself: looked at first, with what is wrong by line and column, then loaded. */
export function BringPackPage() {
  const { authority } = useHere();
  return (
    <Page title="Bring a pack of your own" section="Duty" breadcrumbs={dutyCrumbs(authority, ['Duty packs', 'packs'])}>
      <p className="govuk-body">
        A text file that says what a duty asks, in the form that the packs of the product have (YAML). Nothing is stored
        before you have seen what it changes.
      </p>
      <Allowed to={packApi.bring}>
        <Bringing />
      </Allowed>
    </Page>
  );
}

type Look = ReplyOf<typeof packApi.look>;
interface Looked {
  readonly file: File;
  readonly look: Look;
}

const words = { file: { noun: 'the file' } };
const noFile = [{ field: 'file', message: 'Choose the file' }];
const unreadable = [{ field: 'file', message: 'The file cannot be taken: see below what to mend' }];

function Bringing() {
  const { authority } = useHere();
  const [missing, setMissing] = useState<readonly FieldError[]>([]);
  const { mutate, data, error, isPending, reset } = useMutation<Looked, ApiProblem, File>({
    mutationFn: async (file) => ({ file, look: await call(packApi.look, { params: { authority }, file }) }),
  });
  function look(form: FormData): void {
    const file = fileOf(form, 'file');
    reset();
    setMissing(file === null ? noFile : []);
    if (file !== null) mutate(file);
  }
  const problems = data?.look.problems ?? [];
  const errors = missing.length > 0 ? missing : problems.length > 0 ? unreadable : formProblems(error, words);
  return (
    <>
      <Form errors={errors} onSubmit={look} isSending={isPending} submit="Look at the file" label="Pack">
        <FileUpload name="file" label="File" hint="At most 100,000 letters and signs" accept=".yaml,.yml,.txt" />
      </Form>
      {problems.length > 0 && <Problems problems={problems} />}
      {data !== undefined && data.look.preview !== null && <Load looked={data} preview={data.look.preview} />}
    </>
  );
}

type Problem = Look['problems'][number];

function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <Table
      caption="What to mend"
      columns={[
        { heading: 'Line', isNumeric: true, cell: ({ line }: Problem) => line },
        { heading: 'Column', isNumeric: true, cell: ({ column }: Problem) => column },
        { heading: 'What is wrong', isRowHeader: true, cell: ({ message }: Problem) => message },
      ]}
      rows={problems}
      rowKey={({ line, column, message }) => `${String(line)} ${String(column)} ${message}`}
    />
  );
}

interface LoadProps {
  readonly looked: Looked;
  readonly preview: NonNullable<Look['preview']>;
}

function Load({ looked: { file }, preview }: LoadProps) {
  const { authority } = useHere();
  const { pack, standing } = preview;
  const { save, ...sending } = useSave({
    words,
    send: (_form: FormData) => call(packApi.bring, { params: { authority }, query: { standing }, file }),
    after: () => ({ to: `/${authority}/duty/packs`, said: `${pack.title}: ${pack.guidance}, loaded` }),
  });
  return (
    <>
      <PackDifferences preview={preview} />
      <Form {...sending} onSubmit={save} label="Load">
        <Button aria-disabled={sending.isSending || undefined}>
          {sending.isSending ? 'Sending…' : 'Load this pack'}
        </Button>
      </Form>
    </>
  );
}
