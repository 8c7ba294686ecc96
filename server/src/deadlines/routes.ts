import { londonDay } from '@due-regard/shared/calendar/london.ts';
import { calendarApi, feedApi } from '@due-regard/shared/deadlines/api.ts';
import { listFeeds } from '@due-regard/db/deadlines/feeds.ts';
import type { Deps } from '../deps.ts';
import { resolveDates } from '../http/as-at.ts';
import { datesShownOf } from '../http/dates-shown.ts';
import { serve } from '../http/serve.ts';
import type { Router } from '../http/serve.ts';
import { calendarFile, calendarText, headOf } from './calendar-file.ts';
import { calendarShown, readDeadlines } from './calendar.ts';
import { makeFeed, stopFeed } from './feeds.ts';

export function deadlineRoutes(router: Router, deps: Deps): void {
  serve(router, calendarApi.list, async ({ params, query }) => {
    const dates = await resolveDates(deps, params.authority, query);
    const all = await readDeadlines(deps, dates);
    return { dates: await datesShownOf(deps.db.read, dates), ...calendarShown(all, query, dates.asAt) };
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
}
