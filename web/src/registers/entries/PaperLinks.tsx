import { paperFormats } from '@due-regard/shared/http/downloads.ts';
import type { PaperFormat } from '@due-regard/shared/http/downloads.ts';
import { registerApi } from '@due-regard/shared/registers/api.ts';
import type { EntryReply } from '@due-regard/shared/registers/api.ts';
import type { Register } from '@due-regard/shared/registers/register.ts';
import { fileAddress } from '../../api.ts';
import { FileLinks } from '../../design-system/FileLinks.tsx';
import { formatNames } from '../../design-system/format-names.ts';
import { useHere } from '../../here.ts';

const names: Readonly<Record<PaperFormat, string>> = { docx: 'Word', ods: formatNames.ods };

interface PaperLinksProps {
  readonly register: Register;
  readonly entries: readonly EntryReply[];
}

/** The papers that can be made of a register, the latest first; nothing for a register that makes none. */
export function PaperLinks({ register, entries }: PaperLinksProps) {
  const { authority, dates } = useHere();
  const { paper, code } = register;
  if (paper === undefined) return null;
  const values = [...new Set(entries.map(({ values: told }) => String(told[paper.of])))].toSorted().toReversed();
  const files = values.flatMap((of) =>
    paperFormats.map((format) => ({
      href: fileAddress(registerApi.paper, { params: { authority, register: code }, query: { ...dates, of, format } }),
      label: `${paper.title}, ${of}, ${names[format]}`,
    })),
  );
  return <FileLinks heading="Papers" files={files} />;
}
