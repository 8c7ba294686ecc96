import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import type { Register } from '@due-regard/shared/registers/register.ts';
import { PublicationField } from '../PublicationField.tsx';

export interface LevelFieldProps {
  readonly register: Register;
  readonly value?: Publication | undefined;
  readonly onChoose: (level: Publication) => void;
}

/** Who may read an entry; in some registers that is no question. */
export function LevelField({ register, ...rest }: LevelFieldProps) {
  if (register.isNeverPublic !== true) return <PublicationField {...rest} />;
  return (
    <>
      <input type="hidden" name="publication" value="officers" />
      <p className="govuk-body">Officers only may read this register: it is never public.</p>
    </>
  );
}
