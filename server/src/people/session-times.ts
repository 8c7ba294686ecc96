const minute = 60_000;

/** After this long without a request one must sign in again. docs/decisions/0011 says why an hour. */
export const longestIdle = 60 * minute;

/** After this long one must sign in again whatever happens: a working day. */
export const longestSession = 12 * 60 * minute;

/** A session's use is written down at most this often, so that reading does not write. */
export const touchedEvery = minute;

export const linkLives = {
  'set-up': 7 * 24 * 60 * minute,
  join: 7 * 24 * 60 * minute,
  reset: 24 * 60 * minute,
} as const;
