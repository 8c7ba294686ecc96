import { useQuery } from '@tanstack/react-query';
import { dayAndMonth, monthAndYear } from '@due-regard/shared/calendar/words.ts';
import { calendarApi } from '@due-regard/shared/deadlines/api.ts';
import type { ComingDeadline } from '@due-regard/shared/deadlines/api.ts';
import { queryOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { useHere } from '../here.ts';
import { subjectPlace } from '../subject-place.ts';

/** The next things to fall due, by month; what is overdue is told above. */
export function NextDeadlines() {
  const { authority, dates, may } = useHere();
  const { data } = useQuery({
    ...queryOf(calendarApi.next, { params: { authority }, query: dates }),
    enabled: may(calendarApi.next),
  });
  if (data === undefined) return null;
  const { total, deadlines: next } = data;
  const more = total - next.length;
  const months = Map.groupBy(next, ({ dueOn }) => monthAndYear(dueOn));
  return (
    <section aria-labelledby="next-deadlines">
      <h2 className="govuk-heading-m" id="next-deadlines">
        Next deadlines
      </h2>
      <div className="app-months">
        {[...months].map(([month, deadlines]) => (
          <div key={month}>
            <h3 className="govuk-heading-s">{month}</h3>
            <ul className="govuk-list">
              {deadlines.map((deadline) => (
                <li key={deadline.deadlineId}>
                  <Line deadline={deadline} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {next.length === 0 && <p className="govuk-body">Nothing falls due yet.</p>}
      <p className="govuk-body">
        <TextLink href={`/${authority}/calendar`}>
          {more > 0 ? `Calendar, with ${String(more)} more` : 'Calendar'}
        </TextLink>
        {' · '}
        <TextLink href={`/${authority}/checks`}>Things to check</TextLink>
      </p>
    </section>
  );
}

function Line({ deadline: { dueOn, kind, what, title, subject } }: { readonly deadline: ComingDeadline }) {
  const { authority } = useHere();
  const href = subjectPlace(authority, subject);
  return (
    <>
      {dayAndMonth(dueOn)}: {href === undefined ? title : <TextLink href={href}>{title}</TextLink>}
      {kind === 'training' ? '' : ` (${what.toLowerCase()})`}
    </>
  );
}
