import { useSearchParams } from 'react-router';
import type { BatchKind } from '@due-regard/shared/imports/batch.ts';
import { FileUpload } from '../design-system/FileUpload.tsx';
import { Radios } from '../design-system/Radios.tsx';
import { batchKindWords } from './batch-words.ts';
import { WhichRegister } from './registers/WhichRegister.tsx';

interface ChooseFileProps {
  readonly kinds: readonly BatchKind[];
  /** What else must be known before a file is chosen. */
  readonly warning?: string;
  readonly onFile?: () => void;
}

/** Which file, and what is in it: the kind in the address is chosen already. */
export function ChooseFile({ kinds, warning, onFile }: ChooseFileProps) {
  const [parameters] = useSearchParams();
  return (
    <>
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
