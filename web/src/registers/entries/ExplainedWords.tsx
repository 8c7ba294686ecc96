import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { explainedOn } from '@due-regard/shared/registers/explained.ts';
import type { Register } from '@due-regard/shared/registers/register.ts';
import { SummaryList } from '../../design-system/SummaryList.tsx';

interface ExplainedWordsProps {
  readonly register: Register;
  readonly asAt: IsoDate;
}

/** What the words of a register's standings are taken to say on a day, where they are not plain by themselves. */
export function ExplainedWords({ register, asAt }: ExplainedWordsProps) {
  const { rows, note } = explainedOn(register, asAt);
  if (rows.length === 0) return null;
  const heading = `words-of-${register.code}`;
  return (
    <section aria-labelledby={heading}>
      <h2 className="govuk-heading-m" id={heading}>
        What the words mean
      </h2>
      <SummaryList rows={rows.map(({ word, explained }) => ({ key: word, value: explained }))} />
      {note !== null && <p className="govuk-body">{note}</p>}
    </section>
  );
}
