import { agencyKey } from '../plans/agency.ts';

/** Words that name a councillor, a body's elected chair or councillors together, in a name that has been made plain. */
const ofMembers: readonly RegExp[] = [
  /\b(councillors?|councilors?|cllrs?|clrs?|alderm[ae]n)\b/,
  /\b(elected|cabinet|council|county|district|borough|town|parish|ward|committee|executive|opposition|backbench|all) members?\b/,
  /\bmembers? (for|of) (the )?([\p{L}\p{N}]+ ){0,4}(council|cabinet|committee|executive|division|ward)\b/u,
  /\b(chair|chairman|chairwoman|chairperson|vice chair|vice chairman|convenor) of (the )?([\p{L}\p{N}]+ ){0,6}(committee|council|cabinet)\b/u,
  /\b(committee|council) (vice )?(chair|chairman|chairwoman|chairperson)\b/,
  /\b(deputy )?leader of (the )?([\p{L}\p{N}]+ ){0,3}(council|opposition|group)\b/u,
  /\b(portfolio holders?|(deputy )?(lord )?mayors?)\b/,
  /^(the )?((deputy )?leader|cabinet|(vice )?(chair|chairman|chairwoman|chairperson|convenor))$/,
  /^(the )?((substitute|other|voting|absent|attending) )*members?( (present|absent|attending|in attendance|who attended))?$/,
  /^(the )?((overview and )?(scrutiny|select) |council )?committee( members)?( present)?$/,
];

/** Whether a role is that of councillors, whose attendance is kept elsewhere and by others. */
export function isMembers(role: string): boolean {
  const words = agencyKey(role);
  return ofMembers.some((pattern) => pattern.test(words));
}
