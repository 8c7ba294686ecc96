import type { Allow } from '@due-regard/shared/http/endpoint.ts';
import type { overviewApi } from '@due-regard/shared/overview/api.ts';
import type { ReplyOf } from '../api.ts';

export type OverviewReply = ReplyOf<typeof overviewApi.overview>;

/** Something that waits for a person, and where it is dealt with. */
export interface Waiting {
  readonly count: number;
  /** What there are so many of, after the number: "schools have not answered about their staff". */
  readonly words: string;
  readonly href: string;
  /** Who may open the page behind it; others see the number alone. */
  readonly page: { readonly allow: Allow };
}
