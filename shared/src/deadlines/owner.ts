/** To whom something falls: a role and an organisation in words, and the person here who holds the role. */
export type Owner = {
  readonly ownerRole: string | null;
  readonly ownerOrganisation: string | null;
  readonly ownerUser: string | null;
};

/** Whether it is nobody's: neither a role nor an organisation nor a person is named. The one rule for all of them. */
export function isNobodys({ ownerRole, ownerOrganisation, ownerUser }: Owner): boolean {
  return ownerRole === null && ownerOrganisation === null && ownerUser === null;
}
