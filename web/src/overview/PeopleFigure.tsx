import { useQuery } from '@tanstack/react-query';
import { audienceApi } from '@due-regard/shared/training/learners/api.ts';
import { queryOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { useHere } from '../here.ts';
import { AudienceFigure } from '../measure/AudienceFigure.tsx';

/** The council's own people, else the largest audience; nothing while nobody's own training is known. */
export function PeopleFigure() {
  const { authority, dates, may } = useHere();
  const { data } = useQuery({
    ...queryOf(audienceApi.audiences, { params: { authority }, query: dates }),
    enabled: may(audienceApi.audiences),
  });
  const [largest] = data?.audiences.toSorted((a, b) => (b.counts.posts ?? 0) - (a.counts.posts ?? 0)) ?? [];
  const shown = data?.audiences.find(({ audience }) => audience === 'council-staff') ?? largest;
  if (data === undefined || shown === undefined) return null;
  return (
    <AudienceFigure
      row={shown}
      reply={data}
      more={<TextLink href={`/${authority}/training/people`}>People trained, by audience</TextLink>}
    />
  );
}
