export const organisationKinds = [
  'school',
  'childrens-centre',
  'service',
  'partner',
  'members',
  'out-of-school',
] as const;

/** What an organisation is to the council; only a `school` can be in scope of the coverage measures. */
export type OrganisationKind = (typeof organisationKinds)[number];

/** Anybody the duty covers. What may change about it (name, type, being open) is in dated facts of their own. */
export type Organisation = {
  readonly organisationId: string;
  readonly kind: OrganisationKind;
  readonly urn: string | null;
};
