import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Happening } from './acting.ts';
import { linksFile, registerFile } from './files.ts';
import type { RegisterState } from './files.ts';
import { schools } from './schools.ts';
import type { DemoSchool } from './schools.ts';
import { story } from './story.ts';

/** The school that became an academy on 1 September 2017, and what it became; its history goes with it. */
export const converted = schoolWhere(
  (school) => school.part === 'reached' && school.typeCode === '01' && school.phaseCode === '2',
);
export const convertedTo = { urn: '990501', name: `${converted.town} Primary Academy` };
const convertedOn = isoDate('2017-09-01');

/** The school that closed at the end of the summer of 2018 without having answered: the share moves with no training. */
export const closing = schoolWhere((school) => school.part === 'silent' && school.phaseCode === '2');
const closedOn = isoDate('2018-08-31');

function schoolWhere(isIt: (school: DemoSchool) => boolean): DemoSchool {
  const found = schools.find(isIt);
  if (found === undefined) throw new Error('the story needs such a school');
  return found;
}

/** Two independents are on the register too: out of scope, and said so. */
const independents: readonly RegisterState[] = ['990601', '990602'].map((urn, index) => {
  const school = schools[index] ?? converted;
  return {
    school,
    urn,
    name: `${school.town} House School`,
    type: { code: '11', name: 'Other independent school' },
    trust: '',
  };
});

const first = isoDate('2015-09-01');
const ofAutumn2017 = isoDate('2017-09-15');
const ofAutumn2018 = isoDate('2018-09-14');

/** The register as it stood when the council began; one conversion; one closure. */
export const registerStory: readonly Happening[] = [
  {
    on: first,
    words: 'the school register is loaded',
    run: (acting) =>
      acting.bring('schools', registerFile(first, [...schools.map((school) => ({ school })), ...independents])),
  },
  {
    on: ofAutumn2017,
    words: 'a school has become an academy',
    run: async (acting) => {
      const link = { from: converted, toUrn: convertedTo.urn, toName: convertedTo.name, on: convertedOn };
      await acting.bring('schools', registerFile(ofAutumn2017, statesOf2017()));
      await acting.bring('links', linksFile(ofAutumn2017, link));
    },
  },
  {
    on: ofAutumn2018,
    words: 'a school has closed',
    run: (acting) => acting.bring('schools', registerFile(ofAutumn2018, statesOf2018())),
  },
];

function statesOf2018(): readonly RegisterState[] {
  return statesOf2017().map((state) =>
    state.school === closing && state.urn === undefined ? { ...state, closedOn } : state,
  );
}

function statesOf2017(): readonly RegisterState[] {
  const before = isoDate('2017-08-31');
  const academy = { code: '34', name: 'Academy converter' };
  return [
    ...schools.map((school) => (school === converted ? { school, closedOn: before } : { school })),
    { school: converted, ...convertedTo, type: academy, trust: story.trusts[0] ?? '', openedOn: convertedOn },
    ...independents,
  ];
}

/** The number under which a school is known on a day. */
export function urnOn(school: DemoSchool, day: IsoDate): string {
  return school === converted && day >= ofAutumn2017 ? convertedTo.urn : school.urn;
}
