import { searchText } from '../../schools/search-text.ts';
import { audienceNames, audiences } from './audience.ts';
import type { Audience } from './audience.ts';

/**
 * Plain words under which lists name an audience. Words that could be two of them are asked about, and so are job
 * titles: a council's own housing officer is not the staff of a housing provider.
 */
const otherWords: Readonly<Record<Audience, readonly string[]>> = {
  'council-staff': ['council employee', 'council officer', 'local authority staff', 'la staff'],
  members: ['elected member', 'councillor', 'cllr'],
  contractors: ['contractor', 'agency', 'agency staff', 'agency worker', 'supplier'],
  governors: ['governor', 'school governor'],
  'panel-members': ['panel member', 'channel panel', 'channel panel member'],
  partners: ['partner', 'partner staff', 'partner agency'],
  'school-staff': ['teaching staff'],
  'early-years': ['early years', 'nursery staff', 'childminder'],
  'foster-carers': ['foster carer'],
  licensing: ['taxi driver', 'licensed driver'],
  voluntary: ['volunteer', 'voluntary', 'voluntary sector', 'faith group', 'charity', 'vcs'],
  police: ['police staff'],
  health: ['nhs', 'health staff'],
  housing: ['housing association', 'housing provider'],
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
