import { downloadFormats } from '@due-regard/shared/http/downloads.ts';
import type { DownloadFormat } from '@due-regard/shared/http/downloads.ts';
import { formatNames } from '../design-system/format-names.ts';

/** A register at the dates in view, in every form. */
export function filesOf(name: string, addressOf: (format: DownloadFormat) => string) {
  return downloadFormats.map((format) => ({ href: addressOf(format), label: `${name}, ${formatNames[format]}` }));
}
