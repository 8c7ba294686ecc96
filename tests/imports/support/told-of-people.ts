import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { viewPeople } from '@due-regard/server/measure/people-view.ts';
import { readAudiences } from '@due-regard/server/training/learners/audiences.ts';
import { peopleCouncil } from './people-council.ts';
import type { PeopleCouncil } from './people-council.ts';

/** What is shown of the people of each organisation, by its name; of those in several audiences the last. */
export interface ToldOfPeople {
  readonly posts: Readonly<Record<string, number | null>>;
  readonly trained: Readonly<Record<string, number>>;
  readonly caveats: string;
  readonly unplaced: number;
}

export async function toldOfPeople({ deps }: Pick<PeopleCouncil, 'deps'>, asAt?: string): Promise<ToldOfPeople> {
  const view = await viewPeople(deps, peopleCouncil, asAt === undefined ? {} : { asAt: isoDate(asAt) });
  const { audiences, unplaced } = readAudiences(view);
  const rows = audiences.flatMap(({ organisations }) => organisations);
  return {
    posts: Object.fromEntries(rows.map(({ name, counts }) => [name, counts.posts])),
    trained: Object.fromEntries(rows.map(({ name, counts }) => [name, counts.trained])),
    caveats: audiences.flatMap(({ caveats }) => caveats).join(' '),
    unplaced,
  };
}
