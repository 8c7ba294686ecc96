import { addDays, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { addStatement } from '../training/add-statement.ts';
import { correctStatement } from '../training/correct-statement.ts';
import { decideClaim } from '../training/decide-claim.ts';
import { demoActor } from './acting.ts';
import type { Acting, Happening } from './acting.ts';
import { answersFile } from './files.ts';
import { withPart } from './schools.ts';
import type { DemoSchool } from './schools.ts';

const checking = withPart('checking');
const silent = withPart('silent');

const genericCourse = 'Generic online safeguarding course';
const certificate = 'Trust-wide Prevent day, certificate held';
const otherCourses = [
  'Diocesan safeguarding day',
  'Online Prevent module of another supplier',
  'Training by the previous county',
  'Police talk to all staff',
];

const askedOn = isoDate('2017-11-15');
const remindedOn = isoDate('2018-02-05');

/** Asking, reminding, other training named and decided, and the correction of May 2018. */
export const answersStory: readonly Happening[] = [
  ...withPart('refused-then-reached').flatMap(refusedCourse),
  ...withPart('equivalent').flatMap(acceptedCertificate),
  {
    on: askedOn,
    words: 'the last 24 schools are asked',
    run: (acting) =>
      acting.bring(
        'statements',
        answersFile(
          { name: 'schools-asked', toldOn: askedOn, source: 'Letter to head teachers' },
          [...checking, ...silent].map((school) => ({ school, askedOn })),
        ),
      ),
  },
  { on: remindedOn, words: 'they are reminded; 14 name other training', run: replies },
  ...withPart('corrected').map(correction),
  ...checking.map(decision),
];

function refusedCourse(school: DemoSchool): readonly Happening[] {
  return [
    {
      on: isoDate('2017-06-05'),
      words: 'a school names a generic course',
      run: ({ deps }) =>
        addStatement(deps, demoActor, {
          organisationId: school.urn,
          otherTraining: genericCourse,
          source: 'E-mail from the school office',
        }),
    },
    {
      on: isoDate('2017-07-10'),
      words: 'the generic course is refused',
      run: (acting) =>
        decide(acting, school, {
          outcome: 'refused',
          reason: 'The course has no part on the duty or on making a referral.',
        }),
    },
  ];
}

function acceptedCertificate(school: DemoSchool): readonly Happening[] {
  return [
    {
      on: isoDate('2017-11-20'),
      words: 'a trust sends its certificate',
      run: ({ deps }) =>
        addStatement(deps, demoActor, {
          organisationId: school.urn,
          otherTraining: certificate,
          source: 'Letter from the trust',
          evidence: 'CERT/2017/41',
        }),
    },
    {
      on: isoDate('2018-01-15'),
      words: 'the certificate is accepted as equivalent',
      run: (acting) =>
        decide(acting, school, {
          outcome: 'accepted',
          reason: 'Same content as WRAP, given by an accredited facilitator.',
        }),
    },
  ];
}

/** What the letter and its reminder brought: ten are silent, fourteen name other training. */
async function replies(acting: Acting): Promise<void> {
  const answers = [
    ...silent.map((school) => ({ school, askedOn, remindedOn })),
    ...checking.map((school, index) => ({ school, otherTraining: otherCourses[index % otherCourses.length] ?? '' })),
  ];
  await acting.bring(
    'statements',
    answersFile(
      { name: 'answers-to-the-letter', toldOn: remindedOn, source: 'Replies to the letter of November' },
      answers,
    ),
  );
}

/** The list had the wrong school. What was said in March stays as it was known in March. */
function correction(school: DemoSchool, index: number): Happening {
  return {
    on: addDays(isoDate('2018-05-08'), index),
    words: 'a statement is corrected: the school had not been trained',
    run: async (acting) => {
      const wrong = await acting.statementOf(school.urn, (statement) => statement.heldOn !== null);
      return correctStatement(acting.deps, demoActor, {
        statementId: wrong.statementId,
        body: {
          organisationId: school.urn,
          toldOn: wrong.toldOn,
          staffAnswer: 'not-trained',
          source: 'Attendance list checked against the school',
          reason: 'The session was at another school of a like name.',
        },
      });
    },
  };
}

/** In May and June 2018 officers decide on what the fourteen named: eleven accepted, three refused. */
function decision(school: DemoSchool, index: number): Happening {
  const isAccepted = index < 11;
  return {
    on: addDays(isoDate('2018-05-14'), index * 3),
    words: isAccepted ? 'other training is accepted' : 'other training is refused',
    run: (acting) =>
      decide(
        acting,
        school,
        isAccepted
          ? { outcome: 'accepted', reason: 'Content compared with WRAP; certificate seen.' }
          : { outcome: 'refused', reason: 'No part on the duty or on making a referral.' },
      ),
  };
}

async function decide(
  acting: Acting,
  school: DemoSchool,
  { outcome, reason }: { readonly outcome: 'accepted' | 'refused'; readonly reason: string },
): Promise<unknown> {
  const { statementId } = await acting.statementOf(school.urn, (statement) => statement.otherTraining !== null);
  const equivalent = outcome === 'accepted' ? { equivalentCourseId: 'wrap' } : {};
  return decideClaim(acting.deps, demoActor, { statementId, role: 'whole-staff', outcome, reason, ...equivalent });
}
