import { journalApi } from '@due-regard/shared/journal/api.ts';
import type { EntriesAsked } from '@due-regard/shared/journal/api.ts';
import { downloadFormats } from '@due-regard/shared/http/downloads.ts';
import { fileAddress } from '../api.ts';
import { FileLinks } from '../design-system/FileLinks.tsx';
import { formatNames } from '../design-system/format-names.ts';
import { useHere } from '../here.ts';

export interface ChangeFilesProps {
  readonly asked: EntriesAsked;
}

/** All the entries that are asked for, not one page of them. */
export function ChangeFiles({ asked }: ChangeFilesProps) {
  const { authority } = useHere();
  return (
    <FileLinks
      heading="Download all of these entries"
      files={downloadFormats.map((format) => ({
        href: fileAddress(journalApi.file, { params: { authority }, query: { ...asked, format } }),
        label: formatNames[format],
      }))}
    />
  );
}
