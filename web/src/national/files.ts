import { downloadFormats } from '@due-regard/shared/http/downloads.ts';
import { nationalApi } from '@due-regard/shared/national/api.ts';
import { fileAddress } from '../api.ts';
import type { Download } from '../charts/ChartCard.tsx';
import { formatNames } from '../design-system/format-names.ts';
import type { Here } from '../here.ts';

/** Every figure with its source at the dates in view, in every form. */
export function nationalFiles({ authority, dates }: Pick<Here, 'authority' | 'dates'>): readonly Download[] {
  return downloadFormats.map((format) => ({
    href: fileAddress(nationalApi.file, { params: { authority }, query: { ...dates, format } }),
    label: `National and regional figures, ${formatNames[format]}`,
  }));
}
