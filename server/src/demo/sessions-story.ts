import { addDays, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Happening } from './acting.ts';
import { answersFile } from './files.ts';
import type { Answer, DemoFile } from './files.ts';
import { closing, urnOn } from './register-story.ts';
import { schools, withPart } from './schools.ts';
import type { DemoSchool } from './schools.ts';
import { roundOf, rounds, sessionDay, weekday } from './training-days.ts';
import type { Round } from './training-days.ts';

/** The rounds of WRAP, the sessions of those who had waited, and the repeats before three years are over. */
export const sessionsStory: readonly Happening[] = [
  ...rounds.map(wrapRound),
  {
    on: isoDate('2017-11-15'),
    words: 'the school whose course was refused has had WRAP',
    run: (acting) => {
      const toldOn = isoDate('2017-11-15');
      const held = withPart('refused-then-reached').map((school) =>
        sessionAt(school, { heldOn: isoDate('2017-11-13'), toldOn }),
      );
      return acting.bring('statements', attendance('wrap-session-november-2017', toldOn, held));
    },
  },
  {
    on: isoDate('2018-07-18'),
    words: 'schools that had waited have WRAP',
    run: (acting) => acting.bring('statements', catchingUp(isoDate('2018-07-18'))),
  },
  repeat('2018-09-28', [0]),
  repeat('2019-01-25', [1]),
  repeat('2019-05-24', [2]),
];

function wrapRound(round: Round): Happening {
  const held = schools.filter(
    (school) => (school.part === 'reached' || school.part === 'corrected') && roundOf(school.index) === round,
  );
  const toldOn = round.listedOn;
  const answers = held.map((school) => sessionAt(school, { heldOn: sessionDay(round, school.index), toldOn }));
  return {
    on: toldOn,
    words: 'the list of a round of WRAP is brought',
    run: (acting) => acting.bring('statements', attendance(`wrap-sessions-${toldOn}`, toldOn, answers)),
  };
}

/** The corrected, the three refused and all but two of the silent that are still open. */
function catchingUp(toldOn: IsoDate): DemoFile {
  const silent = withPart('silent').filter((school) => school !== closing);
  const waiting = [...withPart('corrected'), ...withPart('checking').slice(11), ...silent.slice(2)];
  const answers = waiting.map((school, index) =>
    sessionAt(school, { heldOn: weekday(addDays(isoDate('2018-06-04'), index * 3)), toldOn }),
  );
  return attendance('wrap-sessions-summer-2018', toldOn, answers);
}

/** Four schools in five of the first rounds repeat their session; the fifth falls out of date. */
function repeat(day: string, of: readonly number[]): Happening {
  const toldOn = isoDate(day);
  const early = schools.filter(
    (school) =>
      school.part === 'reached' && of.includes(rounds.indexOf(roundOf(school.index))) && school.index % 5 !== 2,
  );
  const answers = early.map((school) =>
    sessionAt(school, { heldOn: weekday(addDays(toldOn, -5 - (school.index % 30))), toldOn }),
  );
  return {
    on: toldOn,
    words: 'sessions are repeated',
    run: (acting) => acting.bring('statements', attendance(`wrap-sessions-${toldOn}`, toldOn, answers)),
  };
}

function attendance(name: string, toldOn: IsoDate, answers: readonly Answer[]): DemoFile {
  return answersFile({ name, toldOn, source: 'WRAP attendance lists' }, answers);
}

function sessionAt(
  school: DemoSchool,
  { heldOn, toldOn }: { readonly heldOn: IsoDate; readonly toldOn: IsoDate },
): Answer {
  const absent = 1 + (school.index % 4);
  return {
    school,
    urn: urnOn(school, toldOn),
    heldOn,
    staffTrained: school.staffInPost - absent,
    evidence: `WRAP/${String(school.index + 1)}`,
  };
}
