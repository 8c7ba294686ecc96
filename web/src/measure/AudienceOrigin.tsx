import { longDate } from '@due-regard/shared/calendar/words.ts';
import { inAList } from '@due-regard/shared/measure/words.ts';
import type { AudienceReply, AudiencesReply } from '@due-regard/shared/training/learners/api.ts';
import { Origin } from '../design-system/Figure.tsx';
import type { FigureProps } from '../design-system/Figure.tsx';
import { isCounted } from './audience-words.ts';

type Basis = Pick<FigureProps, 'scope' | 'leftOut' | 'provenance' | 'sources'>;

/** What the figures of some audiences rest on, as every figure tells it; of several, whose caveat each is. */
export function basisOf(rows: readonly AudienceReply[], { provenance, leftOut }: AudiencesReply): Basis {
  const own = rows.flatMap(({ name, caveats }) =>
    caveats.map((caveat) => (rows.length === 1 ? caveat : `${name}: ${caveat}`)),
  );
  return {
    scope: 'People in post on the day, by lists of staff or by the number of posts given with a file',
    leftOut: [...leftOut, ...rows.flatMap(leftOutOf)],
    provenance: { ...provenance, caveats: [...provenance.caveats, ...own] },
    sources: [
      ['Who is in post', postsWords(provenance)],
      ['Who is trained', 'Files of learning systems that were taken in'],
    ],
  };
}

function leftOutOf({ name, organisations, excess, counts }: AudienceReply): readonly string[] {
  const wrong = new Set(excess.map(({ organisationId }) => organisationId));
  const unknown = organisations.filter((one) => one.counts.posts === null && !wrong.has(one.organisationId));
  return [
    ...excess.map((one) => `${one.name} (${name}): more people known than are in post`),
    ...(isCounted(counts) && unknown.length > 0
      ? [`${inAList(unknown.map((one) => one.name))} (${name}): how many are in post nobody has said`]
      : []),
  ];
}

function postsWords({ latestSource, latestToldOn, hasSeveralSources }: AudiencesReply['provenance']): string {
  if (latestToldOn === null)
    return 'No list of staff of this day or an earlier one; the number in post given with a file, where there is one';
  const list = `${latestSource ?? 'List of staff'} of ${longDate(latestToldOn)}`;
  return hasSeveralSources ? `Several lists of staff, the latest ${list}` : list;
}

/** The "About" of a chart of people; on paper it is said once, at the end of the page. */
export function AboutPeople({ basis }: { readonly basis: Basis }) {
  return (
    <div className="app-about-figures">
      <Origin {...basis} />
    </div>
  );
}

/** On paper, once at the end: what the screen tells beneath each figure and chart. */
export function PrintedOrigin({ basis }: { readonly basis: Basis }) {
  return (
    <section className="app-printed-basis" aria-labelledby="basis">
      <h2 className="govuk-heading-m" id="basis">
        What these figures rest on
      </h2>
      <Origin {...basis} />
    </section>
  );
}
