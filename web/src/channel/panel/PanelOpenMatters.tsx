import type { PanelYearReply } from '@due-regard/shared/channel/panel/api.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { SummaryList } from '../../design-system/SummaryList.tsx';
import type { SummaryRow } from '../../design-system/SummaryList.tsx';
import { Tag } from '../../design-system/Tag.tsx';
import { useHere } from '../../here.ts';
import { countOf, statementTags } from './panel-words.ts';

type Requests = NonNullable<PanelYearReply['requests']>;

/** For the chair alone. */
function requestsRow({ overdue, open, months }: Requests, href: string): SummaryRow {
  const isNoneEntered = overdue + open === 0 && months.every(({ asked, isElsewhere }) => asked === 0 && !isElsewhere);
  return {
    key: 'Requests for information',
    value: (
      <TextLink href={href}>
        {isNoneEntered
          ? 'None entered of these twelve months'
          : `${countOf(overdue, 'request')} overdue, ${String(open)} open in time`}
      </TextLink>
    ),
  };
}

/** What else of the panel wants looking at, each one click away. */
export function PanelOpenMatters({ year }: { readonly year: PanelYearReply }) {
  const { authority } = useHere();
  const root = `/${authority}/channel/panel`;
  const { requests, training, access, statement } = year;
  const { label, colour } = statementTags[statement.standing];
  return (
    <SummaryList
      rows={[
        ...(requests === null ? [] : [requestsRow(requests, `${root}/requests`)]),
        {
          key: 'Training of members',
          value: (
            <TextLink href={`${root}/training`}>
              {training.overdue} overdue, {training.notTrained} not trained, {training.notEntered} not entered yet
            </TextLink>
          ),
        },
        {
          key: 'Access to the system of cases',
          value: (
            <TextLink href={`${root}/training`}>
              {access.no} without, {access.notEntered} not entered yet
            </TextLink>
          ),
        },
        {
          key: `Annual assurance statement ${String(statement.year)}`,
          value: (
            <>
              <TextLink href={`${root}/statement/${String(statement.year)}`}>
                {statement.of === 0
                  ? 'Nothing was asked of this year'
                  : `${String(statement.answered)} of ${String(statement.of)} areas answered, due ${longDate(statement.dueOn)}`}
              </TextLink>{' '}
              <Tag colour={colour}>{label}</Tag>
            </>
          ),
        },
      ]}
    />
  );
}
