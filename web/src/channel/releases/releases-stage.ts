/** The way to a page of one release. */
export const releasesStage = [['Figures for members in private session', 'releases']] as const;
