import { searchText } from '../../schools/search-text.ts';
import { audienceNames, audiences } from './audience.ts';
import type { Audience } from './audience.ts';

/** Plain words under which lists name an audience. Words that could be two of them are asked about. */
const otherWords: Readonly<Record<Audience, readonly string[]>> = {
  'council-staff': ['council employee', 'council officer', 'officer', 'employee', 'local authority staff', 'la staff'],
  members: ['member', 'elected member', 'councillor', 'cllr'],
  contractors: ['contractor', 'agency', 'agency staff', 'agency worker', 'supplier', 'consultant'],
  governors: ['governor', 'school governor', 'trustee'],
  'panel-members': ['panel member', 'channel panel', 'channel panel member', 'panel'],
  partners: ['partner', 'partner staff', 'partner agency'],
  'school-staff': ['teacher', 'teaching staff', 'teaching assistant'],
  'early-years': ['early years', 'nursery staff', 'childminder', 'early years practitioner'],
  'foster-carers': ['foster carer', 'carer', 'fostering'],
  licensing: ['taxi driver', 'taxi', 'driver', 'licensed driver', 'licensee'],
  voluntary: ['volunteer', 'voluntary', 'voluntary sector', 'faith group', 'charity', 'vcs'],
  police: ['police officer', 'police staff'],
  health: ['nhs', 'health', 'health staff', 'clinical staff'],
  housing: ['housing officer', 'housing association', 'housing provider'],
};

const known: ReadonlyMap<string, Audience> = new Map(
  audiences.flatMap((audience) =>
    [audience, audienceNames[audience], ...otherWords[audience]]
      .flatMap((words) => [words, `${words}s`])
      .map((words) => [searchText([words]), audience] as const),
  ),
);

/** @returns whom a text of a file names, or null when that must be asked */
export function audienceOfWord(text: string): Audience | null {
  return known.get(searchText([text])) ?? null;
}
