import { counted } from '../measure/words.ts';
import { register } from '../registers/register.ts';
import type { Values } from '../registers/field.ts';

/** How many children of which school were trained as e-safety champions: numbers, and never who they are. */
export const eSafetyChampions = register({
  code: 'e-safety-champions',
  room: 'safety',
  title: 'Groups of e-safety champions',
  thing: 'group of e-safety champions',
  purpose: 'How many children of each school were trained as e-safety champions, at which event; never who they are.',
  fields: {
    school: {
      kind: 'one',
      of: 'organisation',
      label: 'School',
      isNeeded: true,
      alsoCalled: ['School name', 'Setting'],
    },
    heldOn: { kind: 'day', label: 'Trained on', isNeeded: true, alsoCalled: ['Date', 'Date of event'] },
    event: {
      kind: 'words',
      label: 'Event',
      hint: 'Such as E-learning conference for primary schools',
      most: 200,
      isNeeded: true,
    },
    children: {
      kind: 'number',
      label: 'Children trained as champions',
      hint: 'A number and no names; leave it open where it was not counted',
      least: 0,
      most: 5000,
      alsoCalled: ['Champions', 'Number of children'],
    },
    attended: {
      kind: 'number',
      label: 'Children of the school at the event',
      hint: 'Of whom the champions are a part; leave it open where it was not counted',
      least: 0,
      most: 5000,
      alsoCalled: ['Attended'],
    },
    sinceThen: { kind: 'words', label: 'What they have done since', hint: 'No names of children', most: 1000 },
    source: { kind: 'words', label: 'Source', hint: 'Such as the list of the event', most: 200 },
  },
  namedBy: ['school', 'heldOn'],
  columns: ['event', 'children', 'attended'],
  happenedOn: () => 'heldOn',
  isNeverPublic: true,
  problemsIn: ({ children, attended }) =>
    children !== null && attended !== null && children > attended
      ? [{ field: 'children', code: 'more-than-came' }]
      : [],
  problemWords: { 'more-than-came': 'Enter no more champions than children who were there' },
  agedBy: 'heldOn',
  summaryOf: (entries) => [championsInWords(entries.map(({ values }) => values))],
});

/** Children trained more than once are counted more than once: nobody can tell them apart. */
function championsInWords(all: readonly Values[]): string {
  const children = all.reduce((sum, { children: each }) => sum + (typeof each === 'number' ? each : 0), 0);
  const schools = new Set(all.map(({ school }) => school)).size;
  const events = new Set(all.map(({ event, heldOn }) => `${String(event)} ${String(heldOn)}`)).size;
  const uncounted = all.filter(({ children: each }) => each === null).length;
  return [
    `${counted(children, ['child', 'children'])} of ${counted(schools, ['school', 'schools'])} trained as e-safety `,
    `champions at ${counted(events, ['event', 'events'])}; whoever came twice is counted twice`,
    uncounted === 0 ? '.' : `, and ${counted(uncounted, ['school’s', 'schools’'])} number was not counted.`,
  ].join('');
}
