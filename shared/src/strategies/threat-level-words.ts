import { isoDate } from '../calendar/iso-date.ts';

/** What the five levels were said to mean, from which day on: in July 2019 three of them were worded anew. */
export const threatLevelWordings = [
  {
    from: isoDate('2006-08-01'),
    source: 'Home Office, Threat levels: the system to assess the threat from international terrorism, July 2006',
    explained: {
      low: 'An attack is unlikely',
      moderate: 'An attack is possible, but not likely',
      substantial: 'An attack is a strong possibility',
      severe: 'An attack is highly likely',
      critical: 'An attack is expected imminently',
    },
  },
  {
    from: isoDate('2019-07-23'),
    source: 'Home Secretary, written statement to Parliament, Terrorism threat level system, 23 July 2019',
    explained: {
      low: 'An attack is highly unlikely',
      moderate: 'An attack is possible, but not likely',
      substantial: 'An attack is likely',
      severe: 'An attack is highly likely',
      critical: 'An attack is highly likely in the near future',
    },
  },
] as const;
