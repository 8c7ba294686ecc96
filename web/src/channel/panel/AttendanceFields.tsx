import { standsOn } from '@due-regard/shared/channel/panel/agencies.ts';
import type { AgencyReply } from '@due-regard/shared/channel/panel/api.ts';
import type { HeldMeeting } from '@due-regard/shared/channel/panel/meeting.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { Checkboxes } from '../../design-system/Checkboxes.tsx';
import { textsOf } from '../../design-system/form-data.ts';
import { Radios } from '../../design-system/Radios.tsx';

interface AttendanceFieldsProps {
  readonly agencies: readonly AgencyReply[];
  readonly onDay: IsoDate;
  readonly unticked: ReadonlySet<string>;
  /** What stands, where a meeting is corrected. */
  readonly held: HeldMeeting | null;
}

/** Those that sit on the panel on the day; of a meeting that is corrected those it was asked of, and the others apart. */
export function AttendanceFields({ agencies, onDay, unticked, held }: AttendanceFieldsProps) {
  const asked = held?.attendance === 'entered' ? held.asked : null;
  const standing = agencies.filter((agency) => standsOn(agency, onDay));
  const offered =
    asked === null
      ? standing
      : agencies.filter((one) => asked.includes(one.thingId) && (standing.includes(one) || !unticked.has(one.thingId)));
  const others = asked === null ? [] : standing.filter(({ thingId }) => !asked.includes(thingId));
  return (
    <>
      <Checkboxes
        name="held.present"
        legend="Who was present?"
        legendSize="m"
        hint="Those that sit on the panel on this day: take away who was not there. Agencies, never people"
        items={offered.map(({ thingId, name }) => ({ value: thingId, label: name }))}
        defaultValues={offered.map(({ thingId }) => thingId).filter((id) => !unticked.has(id))}
      />
      {offered.map(({ thingId }) => (
        <input key={thingId} type="hidden" name={askedName} value={thingId} />
      ))}
      {others.map(({ thingId, name }) => (
        <Radios
          key={thingId}
          name={`${otherName}${thingId}`}
          legend={`Was ${name} present?`}
          hint="It sat on the panel on this day, and this meeting does not say"
          isInline
          items={[
            { value: 'present', label: 'Present' },
            { value: 'absent', label: 'Absent' },
            { value: 'not-asked', label: 'Leave it open' },
          ]}
          defaultValue="not-asked"
        />
      ))}
      <Checkboxes
        name="elsewhere"
        legend="Is attendance held elsewhere?"
        isSmall
        items={[
          {
            value: 'held-elsewhere',
            label: 'Held in the Home Office system, not entered here',
            hint: 'What is ticked above is then not kept',
          },
        ]}
        defaultValues={held?.attendance === 'held-elsewhere' ? ['held-elsewhere'] : []}
      />
    </>
  );
}

const askedName = 'held.asked';
const otherName = 'other.';

/** Who was not there of those it was asked of; where attendance is held elsewhere nobody is ticked. */
export function untickedIn(agencies: readonly AgencyReply[], held: HeldMeeting | null): readonly string[] {
  return held === null ? [] : agencies.map(({ thingId }) => thingId).filter((id) => !held.present.includes(id));
}

/** Whom the form offered or an answer was given of, and who was there. */
export function attendanceOf(form: FormData): Pick<HeldMeeting, 'asked' | 'present'> {
  const others = [...form.keys()].filter((key) => key.startsWith(otherName));
  function saidOf(answer: string): readonly string[] {
    return others.filter((key) => form.get(key) === answer).map((key) => key.slice(otherName.length));
  }
  return {
    asked: [...textsOf(form, askedName), ...saidOf('present'), ...saidOf('absent')],
    present: [...textsOf(form, 'held.present'), ...saidOf('present')],
  };
}
