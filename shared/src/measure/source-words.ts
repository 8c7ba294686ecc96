import type { IsoDate } from '../calendar/iso-date.ts';
import { longDate } from '../calendar/words.ts';

interface AnswersTold {
  readonly latestSource: string | null;
  readonly latestToldOn: IsoDate | null;
  readonly hasSeveralSources: boolean;
}

/**
 * Where answers came from: `Advisory service list, the latest told on 1 March 2018`, or of several
 * `Several sources; the latest, Letter from the trust, told on 1 March 2018`.
 */
export function answersInWords({ latestSource, latestToldOn, hasSeveralSources }: AnswersTold): string {
  if (latestToldOn === null) return 'Nothing yet';
  const day = longDate(latestToldOn);
  if (!hasSeveralSources) return `${latestSource ?? 'Source not recorded'}, the latest told on ${day}`;
  return latestSource === null
    ? `Several sources; of the latest, told on ${day}, none is recorded`
    : `Several sources; the latest, ${latestSource}, told on ${day}`;
}
