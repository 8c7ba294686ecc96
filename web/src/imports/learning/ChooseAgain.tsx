import { useMemo, useState } from 'react';
import { mappedKinds } from '@due-regard/shared/imports/learning/column-meanings.ts';
import type { FieldError } from '../../design-system/form-errors.ts';
import { Form } from '../../design-system/Form.tsx';
import { ChooseFile } from '../ChooseFile.tsx';
import { chosenIn } from '../chosen-file.ts';
import type { FileInHand } from './file-in-hand.ts';
import { lookProblems } from './look-problems.ts';
import { useLook } from './use-look.ts';

/** Where the browser holds no file any more: nothing of it was kept, so it is chosen again. */
export function ChooseAgain({ onLooked }: { readonly onLooked: (held: FileInHand) => void }) {
  const [missing, setMissing] = useState<readonly FieldError[]>([]);
  const look = useLook(onLooked);
  const problems = useMemo(() => lookProblems(look.error), [look.error]);
  function choose(form: FormData): void {
    const chosen = chosenIn(form, mappedKinds);
    setMissing(chosen.missing);
    if ('file' in chosen) look.mutate({ kind: chosen.kind, file: chosen.file, fileDate: undefined });
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
        <ChooseFile kinds={mappedKinds} />
      </Form>
    </>
  );
}
