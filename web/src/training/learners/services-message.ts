import type { AudienceReply } from '@due-regard/shared/training/learners/api.ts';
import { isCounted, ofWords, shareWords } from '../../measure/audience-words.ts';

type Service = Pick<AudienceReply['organisations'][number], 'name' | 'counts'>;

/** The title of the chart of services: `Furthest behind: Housing, 12 of 40 up to date (30 %)`. */
export function servicesMessage(services: readonly Service[]): string {
  const [last] = services
    .flatMap(({ name, counts }) => (isCounted(counts) ? [{ name, counts }] : []))
    .toSorted((a, b) => a.counts.trained / a.counts.posts - b.counts.trained / b.counts.posts);
  if (last === undefined) return 'Of no service is it known how many are in post';
  return `Furthest behind: ${last.name}, ${ofWords(last.counts)} up to date (${shareWords(last.counts)})`;
}
