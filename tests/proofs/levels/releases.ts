import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import {
  peopleLevel,
  staffCounting,
  trainingLevel,
  upToDate,
} from '@due-regard/shared/training/release/staff-table.ts';
import { change } from '@due-regard/db/change.ts';
import type { Office } from '../../support/one-of-everything.ts';
import { terminal } from '../../support/test-app.ts';
import { hiddenWord } from './house.ts';
import type { Ids } from './house.ts';

/** A paper with protected figures that everybody may read, and one for officers alone. @returns their ids by kind */
export async function releasePapers(office: Office): Promise<readonly [open: Ids, hidden: Ids]> {
  return [await releasePaper(office, 'public'), await releasePaper(office, 'officers')];
}

async function releasePaper({ app, authority }: Office, publication: Publication): Promise<Ids> {
  const word = publication === 'officers' ? hiddenWord : 'Staff';
  const day = isoDate('2019-06-30');
  const breakdowns = [{ levels: [peopleLevel] }, { levels: [trainingLevel] }];
  const cells = [
    { labels: [word, upToDate], count: 30 },
    { labels: [word, null], count: 40 },
  ];
  const tables = [{ counting: staffCounting, from: day, to: day, breakdowns, cells }] as const;
  const asked = [{ people: [word], courses: [`Awareness of ${word}`], isOfAll: true }];
  const releaseId = await change(app.deps, { ...terminal, authority }, async (one) => {
    const id = one.newId();
    await one.record('release', [
      {
        release_id: id,
        about: 'training',
        title: `${word} in June`,
        released_on: day,
        publication,
        basis: JSON.stringify([`Asked about ${word}`]),
        tables: JSON.stringify(tables),
        counts: JSON.stringify(tables),
        asked: JSON.stringify(asked),
      },
    ]);
    return one.done({ what: 'release.made', subject: id }, id);
  });
  return new Map([['releases', releaseId]]);
}
