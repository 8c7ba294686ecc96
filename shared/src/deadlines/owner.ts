import { agencyKey } from '../plans/agency.ts';

/** To whom something falls: a role and an organisation in words, and the person here who holds the role. */
export type Owner = {
  readonly ownerRole: string | null;
  readonly ownerOrganisation: string | null;
  readonly ownerUser: string | null;
};

/** A role of the council itself is told without the council, as registers that keep a role alone tell it. */
export function asOurs<One extends Owner>(one: One, council: string): One {
  const isOurs = one.ownerRole !== null && agencyKey(one.ownerOrganisation ?? '') === agencyKey(council);
  return isOurs ? { ...one, ownerOrganisation: null } : one;
}

/** Whether it is nobody's: neither a role nor an organisation nor a person is named. The one rule for all of them. */
export function isNobodys({ ownerRole, ownerOrganisation, ownerUser }: Owner): boolean {
  return ownerRole === null && ownerOrganisation === null && ownerUser === null;
}
