import type { Register } from '@due-regard/shared/registers/register.ts';
import { SummaryList } from '../../design-system/SummaryList.tsx';

/** What the words of a register's standings are taken to say, where they are not plain by themselves. */
export function ExplainedWords({ register: { code, standings } }: { readonly register: Register }) {
  const rows = Object.values(standings ?? {}).flatMap(({ label, explained }) =>
    explained === undefined ? [] : [{ key: label, value: explained }],
  );
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={`words-of-${code}`}>
      <h2 className="govuk-heading-m" id={`words-of-${code}`}>
        What the words mean
      </h2>
      <SummaryList rows={rows} />
    </section>
  );
}
