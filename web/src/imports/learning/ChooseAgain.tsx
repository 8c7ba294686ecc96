import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { mappedKinds } from '@due-regard/shared/imports/learning/mapping.ts';
import type { MappedKind } from '@due-regard/shared/imports/learning/mapping.ts';
import { FileUpload } from '../../design-system/FileUpload.tsx';
import { fileOf, textOf } from '../../design-system/form-data.ts';
import type { FieldError } from '../../design-system/form-errors.ts';
import { Form } from '../../design-system/Form.tsx';
import { Radios } from '../../design-system/Radios.tsx';
import { batchKindWords } from '../batch-words.ts';
import type { FileInHand } from './file-in-hand.ts';
import { lookProblems } from './look-problems.ts';
import { useLook } from './use-look.ts';

/** Where the browser holds no file any more: nothing of it was kept, so it is chosen again. */
export function ChooseAgain({ onLooked }: { readonly onLooked: (held: FileInHand) => void }) {
  const [parameters] = useSearchParams();
  const [missing, setMissing] = useState<readonly FieldError[]>([]);
  const look = useLook(onLooked);
  const problems = useMemo(() => lookProblems(look.error), [look.error]);
  function choose(form: FormData): void {
    const kind = mappedKinds.find((one) => one === textOf(form, 'kind'));
    const file = fileOf(form, 'file');
    setMissing(whatIsMissing(kind, file));
    if (kind !== undefined && file !== null) look.mutate({ kind, file, fileDate: undefined });
  }
  return (
    <>
      <p className="govuk-body">
        A file of people is looked at before anything of it is kept, and your browser holds none just now. Choose it
        here to see what its columns mean.
      </p>
      <Form
        errors={missing.length > 0 ? missing : problems}
        onSubmit={choose}
        isSending={look.isPending}
        submit="Look at the file"
      >
        <Radios
          name="kind"
          legend="What is in the file?"
          defaultValue={parameters.get('kind') ?? undefined}
          items={mappedKinds.map((kind) => ({
            value: kind,
            label: batchKindWords[kind].name,
            hint: batchKindWords[kind].hint,
          }))}
        />
        <FileUpload
          name="file"
          label="File"
          hint="CSV, or a spreadsheet (XLSX, ODS), up to 100 MB"
          accept=".csv,.txt,.xlsx,.ods"
        />
      </Form>
    </>
  );
}

function whatIsMissing(kind: MappedKind | undefined, file: File | null): readonly FieldError[] {
  return [
    ...(kind === undefined ? [{ field: 'kind', message: 'Choose what is in the file' }] : []),
    ...(file === null ? [{ field: 'file', message: 'Choose the file' }] : []),
  ];
}
