import { capital } from '@due-regard/shared/measure/words.ts';
import { slipWords } from '@due-regard/shared/deadlines/slip-words.ts';
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { addDays } from '@due-regard/shared/calendar/iso-date.ts';
import { deadlineKindNames } from '@due-regard/shared/deadlines/deadline.ts';
import type { Deadline } from '@due-regard/shared/deadlines/deadline.ts';
import { ownerWords } from '@due-regard/shared/deadlines/filter.ts';
import { gathered } from '@due-regard/shared/deadlines/gathered.ts';
import type { Deps } from '../deps.ts';
import type { Dates } from '../http/as-at.ts';
import type { FileReply } from '../http/serve.ts';

interface Calendar {
  readonly authority: string;
  readonly council: string;
  readonly isDemonstration: boolean;
  readonly publicUrl: URL;
  /** The instant at which it is written: the same for all its events. */
  readonly at: string;
}

/** What stands at the head of every calendar of a council. */
export function headOf({ config, clock }: Pick<Deps, 'config' | 'clock'>, { authority }: Dates): Calendar {
  return {
    authority: authority.authority_id,
    council: authority.name,
    isDemonstration: authority.is_demonstration === 1,
    publicUrl: config.publicUrl,
    at: clock.now(),
  };
}

/**
 * The deadlines as iCalendar. Each is a whole day without hours (VALUE=DATE), so that no change of the clock can move
 * it, and takes up nobody's time.
 */
export function calendarText(deadlines: readonly Deadline[], calendar: Calendar): string {
  const { authority, council, isDemonstration, publicUrl, at } = calendar;
  const name = `Prevent deadlines, ${council}${isDemonstration ? ' (demonstration: invented figures)' : ''}`;
  const made = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Due Regard', product: 'Due Regard', language: 'EN' },
  });
  for (const deadline of gathered(deadlines)) {
    made.createEvent({
      id: `${authority}.${deadline.deadlineId}@${publicUrl.hostname}`,
      stamp: at,
      start: deadline.dueOn,
      end: addDays(deadline.dueOn, 1),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: `${deadline.what}: ${deadline.title}`,
      description: descriptionOf(deadline),
      url: new URL(`/${authority}/calendar`, publicUrl).href,
      categories: [{ name: deadlineKindNames[deadline.kind] }],
    });
  }
  return made.toString();
}

export function calendarFile(text: string, fileName: string): FileReply {
  return { bytes: new TextEncoder().encode(text), mediaType: 'text/calendar; charset=utf-8', fileName };
}

function descriptionOf(deadline: Deadline): string {
  const { agency } = deadline;
  const owner = ownerWords(deadline);
  const slipped = slipWords(deadline);
  const parts = [
    owner === null ? undefined : `Owner: ${owner}`,
    agency === null || agency === owner ? undefined : `Agency: ${agency}`,
    slipped === null ? undefined : capital(slipped),
  ];
  return parts.filter((part) => part !== undefined).join('\n');
}
