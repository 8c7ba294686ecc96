import { useSearchParams } from 'react-router';
import { findRegisterOfFiles } from '@due-regard/shared/imports/registers/registers-of-files.ts';
import type { BatchKind } from '@due-regard/shared/imports/batch.ts';
import type { Register } from '@due-regard/shared/registers/register.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { FileUpload } from '../design-system/FileUpload.tsx';
import { Radios } from '../design-system/Radios.tsx';
import { useHere } from '../here.ts';
import { places } from '../places.ts';
import { batchKindWords } from './batch-words.ts';
import { WhichRegister } from './registers/WhichRegister.tsx';

interface ChooseFileProps {
  readonly kinds: readonly BatchKind[];
  /** What else must be known before a file is chosen. */
  readonly warning?: string;
  readonly onFile?: () => void;
}

/** Which file, and what is in it: the kind in the address is chosen already, and a register in it is asked of no more. */
export function ChooseFile({ kinds, warning, onFile }: ChooseFileProps) {
  const [parameters] = useSearchParams();
  const isOfRegister = parameters.get('kind') === 'register';
  const register = isOfRegister ? findRegisterOfFiles(parameters.get('register') ?? '') : undefined;
  return (
    <>
      {register === undefined ? (
        <Radios
          name="kind"
          legend="What is in the file?"
          defaultValue={parameters.get('kind') ?? undefined}
          items={kinds.map((kind) => ({
            value: kind,
            label: batchKindWords[kind].name,
            hint: batchKindWords[kind].hint,
            conditional: kind === 'register' ? <WhichRegister /> : undefined,
          }))}
        />
      ) : (
        <OfRegister register={register} />
      )}
      <FileUpload
        name="file"
        label="File"
        hint={['CSV, or a spreadsheet (XLSX, ODS), up to 100 MB', ...(warning === undefined ? [] : [warning])].join(
          '. ',
        )}
        accept=".csv,.txt,.xlsx,.ods"
        onChange={onFile}
      />
    </>
  );
}

/** Whoever comes from a register has said of which the file is. */
function OfRegister({ register: { code, title } }: { readonly register: Register }) {
  const { authority } = useHere();
  return (
    <>
      <p className="govuk-body">
        A file of the register <strong>{title}</strong>.{' '}
        <TextLink href={`${places.imports(authority)}/new`}>It holds something else</TextLink>
      </p>
      <input type="hidden" name="kind" value="register" />
      <input type="hidden" name="register" value={code} />
    </>
  );
}
