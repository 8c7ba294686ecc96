/** Whom something falls to: a role and an organisation in words, and the id of the person here who holds the role. */
export interface OwnerColumns {
  owner_role: string | null;
  owner_organisation: string | null;
  owner_user: string | null;
}
