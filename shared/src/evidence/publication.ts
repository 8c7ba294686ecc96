/** Who may read a row: officers alone, members in private session as well, or everybody. */
export const publications = ['officers', 'exempt', 'public'] as const;
export type Publication = (typeof publications)[number];

export const publicationNames: Readonly<Record<Publication, string>> = {
  officers: 'Officers only',
  exempt: 'Exempt: members in private session',
  public: 'Public',
};
