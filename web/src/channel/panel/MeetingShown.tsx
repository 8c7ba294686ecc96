import { standsOn } from '@due-regard/shared/channel/panel/agencies.ts';
import type { panelApi } from '@due-regard/shared/channel/panel/api.ts';
import {
  meetingCheckCodes,
  meetingChecks,
  supportCheckCodes,
  supportChecks,
} from '@due-regard/shared/channel/panel/checks.ts';
import { heldElsewhere } from '@due-regard/shared/channel/agreement.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { inAList } from '@due-regard/shared/measure/words.ts';
import type { ReplyOf } from '../../api.ts';
import { SummaryList } from '../../design-system/SummaryList.tsx';
import type { SummaryRow } from '../../design-system/SummaryList.tsx';
import { answered, countOf, stateWords } from './panel-words.ts';

type Meeting = ReplyOf<typeof panelApi.meeting>;

/** What is kept of a meeting. */
export function MeetingShown({ meeting }: { readonly meeting: Meeting }) {
  const { held, hasNumber, onDay, state } = meeting;
  const own: readonly SummaryRow[] = [
    { key: 'Day', value: longDate(onDay) },
    { key: 'Was it held?', value: stateWords[state] },
  ];
  if (held === null) return <SummaryList rows={own} />;
  return (
    <>
      <SummaryList rows={[...own, ...attendanceRows(meeting)]} />
      <h2 className="govuk-heading-m">What the Act asks of the meeting</h2>
      <SummaryList
        rows={meetingCheckCodes.map((code) => ({ key: meetingChecks[code], value: answered(held.checks[code]) }))}
      />
      <h2 className="govuk-heading-m">What the Act asks of support</h2>
      <SummaryList
        rows={supportCheckCodes.map((code) => ({
          key: supportChecks[code],
          value: hasNumber.includes(code)
            ? `${answered(held.support[code])}; the chair has entered a number`
            : answered(held.support[code]),
        }))}
      />
    </>
  );
}

function attendanceRows({ agencies, held, onDay }: Meeting): readonly SummaryRow[] {
  if (held === null) return [];
  if (held.attendance === 'held-elsewhere') return [{ key: 'Present', value: heldElsewhere }];
  const { asked, present } = held;
  function named(isWanted: (agency: Meeting['agencies'][number]) => boolean): string {
    return inAList(agencies.filter(isWanted).map(({ name }) => name));
  }
  const notAsked = named((agency) => standsOn(agency, onDay) && !asked.includes(agency.thingId));
  return [
    {
      key: 'Present',
      value: `${countOf(present.length, 'agency', 'agencies')}: ${named(({ thingId }) => present.includes(thingId))}`,
    },
    {
      key: 'Absent',
      value: named(({ thingId }) => asked.includes(thingId) && !present.includes(thingId)) || 'None',
    },
    ...(notAsked === '' ? [] : [{ key: 'Not asked about', value: notAsked }]),
  ];
}
