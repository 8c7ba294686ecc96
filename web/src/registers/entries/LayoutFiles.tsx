import { downloadFormats } from '@due-regard/shared/http/downloads.ts';
import { registerApi } from '@due-regard/shared/registers/api.ts';
import type { Register } from '@due-regard/shared/registers/register.ts';
import { fileAddress } from '../../api.ts';
import { FileLinks } from '../../design-system/FileLinks.tsx';
import { formatNames } from '../../design-system/format-names.ts';
import { useHere } from '../../here.ts';

/** The register in the columns of files that others keep: scrutiny's tracker, the spreadsheet of schools. */
export function LayoutFiles({ register }: { readonly register: Register }) {
  const { authority, dates } = useHere();
  const params = { authority, register: register.code };
  return Object.entries(register.layouts ?? {}).map(([layout, { title }]) => (
    <FileLinks
      key={layout}
      heading={`Download it in the columns of: ${title}`}
      files={downloadFormats.map((format) => ({
        href: fileAddress(registerApi.file, { params, query: { ...dates, format, layout } }),
        label: `${title}, ${formatNames[format]}`,
      }))}
    />
  ));
}
