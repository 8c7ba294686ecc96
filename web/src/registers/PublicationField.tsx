import { publicationNames, publications } from '@due-regard/shared/evidence/publication.ts';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import { Radios } from '../design-system/Radios.tsx';

/** Who may read a row: officers alone, unless it is said otherwise. */
export function PublicationField({ value = 'officers' }: { readonly value?: Publication | undefined }) {
  return (
    <Radios
      name="publication"
      legend="Who may read it?"
      items={publications.map((each) => ({ value: each, label: publicationNames[each] }))}
      defaultValue={value}
    />
  );
}
