import { agencyKey } from '../plans/agency.ts';
import { ownerFields } from '../registers/field.ts';
import { heldIn } from '../registers/held.ts';
import { register } from '../registers/register.ts';

const fields = {
  schoolYear: { kind: 'words', label: 'School year', hint: 'Such as 2017/18', most: 20, isNeeded: true },
  term: {
    kind: 'choice',
    label: 'Term',
    choices: { autumn: 'Autumn term', spring: 'Spring term', summer: 'Summer term' },
    isNeeded: true,
  },
  source: {
    kind: 'words',
    label: 'Source',
    hint: 'Who knows of them, such as Education welfare team',
    most: 200,
    isNeeded: true,
  },
  countedOn: { kind: 'day', label: 'Counted on', isNeeded: true, alsoCalled: ['Date'] },
  howMany: {
    kind: 'choice',
    label: 'How many are there?',
    choices: { counted: 'Five or more', few: 'Fewer than 5: the number is not kept', unknown: 'Not known' },
    isNeeded: true,
  },
  children: {
    kind: 'number',
    label: 'Children known to be educated at home',
    hint: 'Leave it open where there are fewer than 5',
    least: 5,
    most: 100_000,
    alsoCalled: ['Number', 'Children'],
  },
  population: {
    kind: 'number',
    label: 'Of how many children of school age',
    hint: 'In the council’s area on that day, where it is known',
    least: 5,
    most: 5_000_000,
  },
  caveat: {
    kind: 'words',
    label: 'What the number does not say',
    hint: 'Such as: families need not tell the council',
    most: 500,
    alsoCalled: ['Caveat', 'Notes'],
  },
  nextDue: { kind: 'day', label: 'Next count', due: 'Home education to be counted' },
  ...ownerFields,
} as const;

/** How many children are known to be home educated: small numbers are said to be small, and are kept nowhere. */
export const homeEducation = register({
  code: 'home-education',
  room: 'safety',
  title: 'Numbers of children educated at home',
  thing: 'number of children educated at home',
  purpose:
    'How many children are known to be educated at home, by term and source. Numbers of several sources are not added ' +
    'up: one child may be known to more than one.',
  fields,
  namedBy: ['schoolYear', 'term', 'source'],
  latestBy: 'countedOn',
  columns: ['countedOn', 'howMany', 'children', 'population'],
  happenedOn: () => 'countedOn',
  isOver: ({ values }, view) =>
    heldIn({ code: 'home-education', fields }, view).some(
      ({ values: other }) =>
        agencyKey(other.source) === agencyKey(values.source) &&
        values.countedOn < other.countedOn &&
        other.countedOn <= view.asAt,
    ),
  problemsIn: ({ howMany, children, population, schoolYear, countedOn, nextDue }) => [
    ...(/^\d{4}\/\d{2}$/.test(schoolYear) ? [] : [{ field: 'schoolYear', code: 'school-year' }]),
    ...(howMany === 'counted' && children === null ? [{ field: 'children', code: 'missing' }] : []),
    ...(howMany !== 'counted' && children !== null ? [{ field: 'children', code: 'small' }] : []),
    ...(children !== null && population !== null && children > population
      ? [{ field: 'children', code: 'more-than-all' }]
      : []),
    ...(nextDue !== null && nextDue <= countedOn ? [{ field: 'nextDue', code: 'not-later' }] : []),
  ],
  problemWords: {
    'school-year': 'Enter the school year as 2017/18',
    small: 'Choose Five or more, or leave the number open',
    'more-than-all': 'Enter no more than the children of school age',
    'not-later': 'Enter a day after that of this count',
  },
});
