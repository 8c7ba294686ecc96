import { useSearchParams } from 'react-router';
import type { dutyApi, ObligationReply } from '@due-regard/shared/duty/api.ts';
import type { ReplyOf } from '../api.ts';
import { Empty } from '../design-system/Empty.tsx';
import { chipsOf, withAny } from '../design-system/filter-chips.ts';
import { Filters } from '../design-system/Filters.tsx';
import { Select } from '../design-system/Select.tsx';
import { TextInput } from '../design-system/TextInput.tsx';
import { countsSentences } from './duty-words.ts';
import { dutyFilters, filtered, resultWords } from './duty-filters.ts';
import { ObligationTable } from './ObligationTable.tsx';
import { Apart } from './Apart.tsx';

interface ObligationsProps {
  readonly reply: ReplyOf<typeof dutyApi.list>;
}

/** The obligations of the council by duty and theme; those of schools and those that do not apply stand apart. */
export function Obligations({ reply: { duties, obligations, counts } }: ObligationsProps) {
  const [parameters] = useSearchParams();
  const [first, ...more] = countsSentences(counts);
  const ours = obligations.filter(({ falls }) => falls === 'on-us');
  const shown = filtered(ours, parameters);
  const filters = dutyFilters(duties, obligations);
  const asked = duties.filter(({ packId }) => ours.some((one) => one.packId === packId));
  return (
    <>
      <p className="govuk-body-l">{first}</p>
      {more.length > 0 && <p className="govuk-body">{more.join(' ')}</p>}
      <Filters
        label="Filter the obligations"
        chips={chipsOf(parameters, filters)}
        result={resultWords(shown.length, ours.length)}
      >
        {filters.map(({ name, label, options }) =>
          options === undefined ? (
            <TextInput key={name} name={name} label={label} type="search" />
          ) : (
            <Select key={name} name={name} label={label} options={withAny(options)} />
          ),
        )}
      </Filters>
      {shown.length === 0 && <Empty why="No obligation matches these filters." next="Take one of them away." />}
      {asked.map(({ packId, title, guidance }) => (
        <OfDuty key={packId} title={title} guidance={guidance} rows={shown.filter((one) => one.packId === packId)} />
      ))}
      <Apart obligations={obligations} />
    </>
  );
}

interface OfDutyProps {
  readonly title: string;
  readonly guidance: string;
  readonly rows: readonly ObligationReply[];
}

function OfDuty({ title, guidance, rows }: OfDutyProps) {
  if (rows.length === 0) return null;
  const themes = [...new Set(rows.map(({ theme }) => theme))];
  return (
    <section>
      <h2 className="govuk-heading-l">
        {title} <span className="app-second-line">{guidance}</span>
      </h2>
      {themes.map((theme) => (
        <ObligationTable key={theme} theme={theme} rows={rows.filter((one) => one.theme === theme)} />
      ))}
    </section>
  );
}
