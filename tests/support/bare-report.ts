/** A report where nothing more is asked of it: public, as known now, for no meeting, correcting none. */
export const bareReport = {
  knownAt: null,
  publication: 'public',
  paragraph: null,
  interest: null,
  meeting: null,
  meetsOn: null,
  corrects: null,
  corrected: null,
} as const;
