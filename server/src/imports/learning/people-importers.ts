import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import { learningImporter } from './learning-importer.ts';
import type { PeopleImporter } from './people-importer.ts';
import { staffImporter } from './staff-importer.ts';

/** An importer whose rows come back to it by way of the parts that it packed, whichever kind it is. */
type AnyImporter = Omit<PeopleImporter<MappedKind>, 'kind'>;

/** How each kind of file of people is taken in. */
export const peopleImporters: Readonly<Record<MappedKind, AnyImporter>> = {
  learning: anyRows(learningImporter),
  staff: anyRows(staffImporter),
};

// Its rows go through `pack` and `unpack` alone, and their batch names the kind.
function anyRows<Kind extends MappedKind>(importer: PeopleImporter<Kind>): AnyImporter {
  return importer as unknown as AnyImporter;
}
