import { publicationNames, publications } from '@due-regard/shared/evidence/publication.ts';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import { Radios } from '../design-system/Radios.tsx';

interface PublicationFieldProps {
  readonly value?: Publication | undefined;
  readonly onChoose?: ((level: Publication) => void) | undefined;
}

/** Who may read a row: officers alone, unless it is said otherwise. */
export function PublicationField({ value = 'officers', onChoose }: PublicationFieldProps) {
  return (
    <Radios
      name="publication"
      legend="Who may read it?"
      items={publications.map((each) => ({ value: each, label: publicationNames[each] }))}
      defaultValue={value}
      onChoose={(chosen) => onChoose?.(publications.find((level) => level === chosen) ?? value)}
    />
  );
}
