import ICAL from 'ical.js';

/** The events of a calendar as another program reads them. @throws where it is no valid iCalendar */
export function eventsIn(text: string): readonly ICAL.Event[] {
  const calendar = new ICAL.Component(asCalendar(ICAL.parse(text)));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

// The parser's types say nothing of what it gives; the component takes it whole.
function asCalendar(parsed: unknown): unknown[] {
  return parsed as unknown[];
}
