import { addDays, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { addStatement } from '../training/add-statement.ts';
import { demoActor } from './acting.ts';
import type { Happening } from './acting.ts';
import { answersFile } from './files.ts';
import type { Answer } from './files.ts';
import { closing, urnOn } from './register-story.ts';
import { schools } from './schools.ts';
import type { DemoSchool } from './schools.ts';
import { dslDay, dslRenewalDay } from './training-days.ts';

const listed = isoDate('2018-03-01');
const [firstLeaver, secondLeaver] = schools.filter(
  (school) => school.part === 'reached' && dslRenewalDay(school.index) > isoDate('2019-01-15'),
);
const leftOn = isoDate('2018-09-14');
const listSource = 'advisory service list';

/** Safeguarding leads: every one trained on 1 March 2018, renewals each quarter, two who leave and their successors. */
export const leadsStory: readonly Happening[] = [
  {
    on: listed,
    words: 'the advisory service brings its list of safeguarding leads',
    run: (acting) =>
      acting.bring(
        'statements',
        answersFile({ name: 'safeguarding-leads', toldOn: listed, source: listSource }, schools.map(trainedLead)),
      ),
  },
  renewals('2018-01-01', '2018-06-29'),
  renewals('2018-06-29', '2018-09-28'),
  renewals('2018-09-28', '2018-12-21'),
  renewals('2018-12-21', '2019-03-29'),
  renewals('2019-03-29', '2019-06-07'),
  ...leaver(firstLeaver, '2018-10-18'),
  ...leaver(secondLeaver, '2018-11-08'),
];

function trainedLead(school: DemoSchool): Answer {
  const day = dslDay(school.index);
  return { school, urn: urnOn(school, listed), dslTrainedOn: day, dslInPostSince: addDays(day, -60) };
}

/** From February 2019 on a few do not renew in time, so that there is somebody to chase. */
function isRenewed(school: DemoSchool): boolean {
  const isLate = school.index % 9 === 4 && dslRenewalDay(school.index) > isoDate('2019-02-01');
  return !isLate && school !== closing && school !== firstLeaver && school !== secondLeaver;
}

function renewals(from: string, to: string): Happening {
  const toldOn = isoDate(to);
  const due = schools.filter((school) => {
    const renewedOn = dslRenewalDay(school.index);
    return renewedOn > isoDate(from) && renewedOn <= toldOn && isRenewed(school);
  });
  const answers = due.map((school) => ({ ...trainedLead(school), dslTrainedOn: dslRenewalDay(school.index) }));
  return {
    on: toldOn,
    words: 'safeguarding leads have renewed their training',
    run: (acting) =>
      acting.bring(
        'statements',
        answersFile({ name: `safeguarding-leads-${to}`, toldOn, source: listSource }, answers),
      ),
  };
}

function leaver(school: DemoSchool | undefined, trainedOn: string): readonly Happening[] {
  if (school === undefined) throw new Error('the story needs two safeguarding leads who leave');
  const organisationId = urnOn(school, leftOn);
  return [
    {
      on: isoDate('2018-09-17'),
      words: 'a safeguarding lead has left',
      run: ({ deps }) =>
        addStatement(deps, demoActor, { organisationId, dslLeftOn: leftOn, source: 'E-mail from the school office' }),
    },
    {
      on: isoDate(trainedOn),
      words: 'the new safeguarding lead is trained',
      run: ({ deps }) =>
        addStatement(deps, demoActor, {
          organisationId,
          dslCourseId: 'wrap',
          dslTrainedOn: isoDate(trainedOn),
          dslInPostSince: isoDate('2018-09-24'),
          source: listSource,
        }),
    },
  ];
}
