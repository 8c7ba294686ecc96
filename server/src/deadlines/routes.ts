import { londonDay } from '@due-regard/shared/calendar/london.ts';
import { calendarApi, feedApi } from '@due-regard/shared/deadlines/api.ts';
import { digestApi } from '@due-regard/shared/deadlines/digest-api.ts';
import { listFeeds } from '@due-regard/db/deadlines/feeds.ts';
import { listPeople } from '@due-regard/db/people/queries.ts';
import type { Deps } from '../deps.ts';
import { resolveDates } from '../http/as-at.ts';
import { datesShownOf } from '../http/dates-shown.ts';
import { serve } from '../http/serve.ts';
import type { Router } from '../http/serve.ts';
import { calendarFile, calendarText, headOf } from './calendar-file.ts';
import { calendarShown, comingShown, readDeadlines } from './calendar.ts';
import { chooseDigests } from './digests/choose.ts';
import { digestState, ownDigests } from './digests/state.ts';
import { makeFeed, stopFeed } from './feeds.ts';

export function deadlineRoutes(router: Router, deps: Deps): void {
  serve(router, calendarApi.list, async ({ params, query }) => {
    const dates = await resolveDates(deps, params.authority, query);
    const all = await readDeadlines(deps, dates);
    const { deadlines, ...shown } = calendarShown(all, query, dates.asAt);
    const people = await listPeople(deps.db.read, params.authority);
    const names = new Map(people.map(({ userId, name }) => [userId, name]));
    return {
      dates: await datesShownOf(deps.db.read, dates),
      ...shown,
      deadlines: deadlines.map((one) => ({ ...one, ownerName: names.get(one.ownerUser ?? '') ?? null })),
    };
  });
  serve(router, calendarApi.next, async ({ params, query }) => {
    const dates = await resolveDates(deps, params.authority, query);
    return comingShown(await readDeadlines(deps, dates), dates.asAt);
  });
  serve(router, calendarApi.file, async ({ params, query }) => {
    const dates = await resolveDates(deps, params.authority, query);
    const { deadlines } = calendarShown(await readDeadlines(deps, dates), query, dates.asAt);
    const text = calendarText(deadlines, headOf(deps, dates));
    return calendarFile(text, `calendar-${params.authority}-${dates.asAt}.ics`);
  });
  serve(router, feedApi.list, async ({ actor }) => ({
    feeds: (await listFeeds(deps.db.read, actor)).map(({ feedId, createdAt }) => ({
      feedId,
      madeOn: londonDay(createdAt),
    })),
  }));
  serve(router, feedApi.make, ({ actor }) => makeFeed(deps, actor));
  serve(router, feedApi.revoke, ({ actor, params }) => stopFeed(deps, actor, params.id));
  serve(router, digestApi.own, ({ actor }) => ownDigests(deps, actor.authority, actor.userId));
  serve(router, digestApi.choose, ({ actor, body }) => chooseDigests(deps, actor, body.wantsDigests));
  serve(router, digestApi.state, ({ params }) => digestState(deps, params.authority));
}
