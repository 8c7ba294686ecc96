import { useSearchParams } from 'react-router';
import { deadlineKindNames } from '@due-regard/shared/deadlines/deadline.ts';
import { dueSpanNames, dueSpans, unownedFilter } from '@due-regard/shared/deadlines/filter.ts';
import { chipsOf, optionsOf, withAny } from '../design-system/filter-chips.ts';
import { Filters } from '../design-system/Filters.tsx';
import { Select } from '../design-system/Select.tsx';
import type { calendarApi } from '@due-regard/shared/deadlines/api.ts';
import type { ReplyOf } from '../api.ts';
import { resultWords } from './deadline-words.ts';

const due = optionsOf(dueSpans, (span) => dueSpanNames[span]);

export function CalendarFilters({ reply }: { readonly reply: ReplyOf<typeof calendarApi.list> }) {
  const [parameters] = useSearchParams();
  const filters = [
    { name: 'due', label: 'When', options: due },
    { name: 'kind', label: 'What', options: optionsOf(reply.kinds, (kind) => deadlineKindNames[kind]) },
    {
      name: 'owner',
      label: 'Owner',
      options: [{ value: unownedFilter, text: 'Nobody yet' }, ...optionsOf(reply.owners, (owner) => owner)],
    },
    { name: 'agency', label: 'Agency', options: optionsOf(reply.agencies, (agency) => agency) },
  ];
  return (
    <Filters
      label="Filter the calendar"
      chips={chipsOf(parameters, filters)}
      result={resultWords({ shown: reply.deadlines, total: reply.total })}
    >
      {filters
        .filter(({ name, options }) => options.length > 0 || parameters.has(name))
        .map(({ name, label, options }) => (
          <Select key={name} name={name} label={label} options={withAny(options)} />
        ))}
    </Filters>
  );
}
