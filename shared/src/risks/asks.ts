import { daysBetween } from '../calendar/iso-date.ts';
import { counted } from '../measure/words.ts';
import { register } from '../registers/register.ts';

/** What the council has asked of government, and what became of it. */
export const asks = register({
  code: 'asks',
  room: 'risks',
  title: 'Asks of government',
  thing: 'ask',
  purpose: 'What was asked of government and national bodies, where, and what they answered.',
  fields: {
    ask: { kind: 'words', label: 'What was asked', most: 200, isNeeded: true, alsoCalled: ['Ask'] },
    ofWhom: { kind: 'words', label: 'Of whom', hint: 'A department or body, no names of people', most: 120 },
    askedBy: { kind: 'words', label: 'Asked by', hint: 'A role or body, no names of people', most: 120 },
    raisedOn: { kind: 'day', label: 'Raised on', isNeeded: true },
    where: { kind: 'words', label: 'Where it was raised', most: 200 },
    changes: { kind: 'several', label: 'Coming changes that it is about', of: 'horizon' },
    answer: {
      kind: 'choice',
      label: 'Was it answered?',
      choices: {
        waiting: 'No answer recorded',
        acknowledged: 'Heard, nothing promised',
        partly: 'Met in part',
        met: 'Met',
        refused: 'Refused',
      },
      isNeeded: true,
    },
    answered: { kind: 'words', label: 'The answer', most: 500 },
    answeredOn: { kind: 'day', label: 'Answered on' },
    source: { kind: 'words', label: 'Source', most: 200 },
    link: { kind: 'link', label: 'Where it can be read' },
  },
  namedBy: ['ask'],
  latestBy: 'raisedOn',
  columns: ['ofWhom', 'raisedOn', 'answered'],
  happenedOn: () => 'raisedOn',
  standings: {
    waiting: { label: 'No answer recorded', means: 'attention' },
    acknowledged: { label: 'Heard, nothing promised', means: 'open' },
    partly: { label: 'Met in part', means: 'open' },
    met: { label: 'Met', means: 'good' },
    refused: { label: 'Refused', means: 'over' },
  },
  standingOf: ({ values }) => values.answer,
  remarkOn: ({ values: { answer, raisedOn } }, { asAt }) => {
    const days = daysBetween(raisedOn, asAt);
    return answer === 'waiting' && days > 0 ? `Asked ${counted(days, ['day', 'days'])} ago` : null;
  },
  problemsIn: ({ answer, answeredOn, raisedOn }) => [
    ...(answer === 'waiting' && answeredOn !== null ? [{ field: 'answer', code: 'was-answered' }] : []),
    ...(answeredOn !== null && answeredOn < raisedOn ? [{ field: 'answeredOn', code: 'before-asked' }] : []),
  ],
  problemWords: {
    'was-answered': 'Choose what the answer was, or leave its day open',
    'before-asked': 'The day of the answer must not lie before the day on which it was asked',
  },
});
