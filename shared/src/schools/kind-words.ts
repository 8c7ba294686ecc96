import { organisationKinds } from './organisation.ts';
import type { OrganisationKind } from './organisation.ts';
import { searchText } from './search-text.ts';

/** What each kind is called on screen and in files. */
export const kindNames: Readonly<Record<OrganisationKind, string>> = {
  school: 'School',
  'childrens-centre': 'Children’s centre',
  service: 'Council service',
  partner: 'Partner agency',
  members: 'Elected members',
  'out-of-school': 'Out-of-school setting',
};

/** Other words for each kind, as lists that are kept by hand have them. */
const otherWords: Readonly<Record<OrganisationKind, string>> = {
  school: 'schools|academy',
  'childrens-centre': 'childrens centre|childrens centres',
  service: 'services|council services|directorate|department|team|council team|internal',
  partner: 'partners|partner agencies|agency|partner organisation|external',
  members: 'member|elected member|councillors|councillor',
  'out-of-school':
    'out of school|out of school settings|setting|supplementary school|club|tuition centre|madrasah|yeshiva',
};

const kindOf: ReadonlyMap<string, OrganisationKind> = new Map(
  organisationKinds.flatMap((kind) =>
    [kind, kindNames[kind], ...otherWords[kind].split('|')].map((words): [string, OrganisationKind] => [
      searchText([words]),
      kind,
    ]),
  ),
);

/** @returns the kind that a word in a file means, or undefined */
export function organisationKindOf(words: string): OrganisationKind | undefined {
  return kindOf.get(searchText([words]));
}
