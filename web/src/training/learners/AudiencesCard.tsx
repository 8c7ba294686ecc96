import { dayShown } from '@due-regard/shared/measure/projection-words.ts';
import type { PeopleCounts } from '@due-regard/shared/training/learners/api.ts';
import { BarsCard } from '../../charts/BarsCard.tsx';
import type { Download } from '../../charts/ChartCard.tsx';
import type { FigureProps } from '../../design-system/Figure.tsx';
import { AboutPeople } from '../../measure/AudienceOrigin.tsx';
import { isCounted, ofWords, shareWords } from '../../measure/audience-words.ts';
import { peopleClasses, peopleParts } from './people-classes.ts';

interface ClassesCardProps {
  readonly message: string;
  /** "Audience", "Service or organisation". */
  readonly rowHeading: string;
  readonly rows: readonly { readonly name: string; readonly counts: PeopleCounts }[];
  readonly basis: Pick<FigureProps, 'scope' | 'leftOut' | 'provenance' | 'sources'>;
  readonly downloads: readonly Download[];
}

/** The four classes of people, a bar each for whom it is known how many are in post. */
export function AudiencesCard({ message, rowHeading, rows, basis, downloads }: ClassesCardProps) {
  const counted = rows.filter(({ counts }) => isCounted(counts));
  if (counted.length === 0) return null;
  return (
    <BarsCard
      message={message}
      subtitle={`People in post by what is known of their training, as at ${dayShown(basis.provenance)}`}
      rowHeading={rowHeading}
      totalHeading="People in post"
      classes={peopleClasses}
      rows={counted.map(({ name, counts }) => ({
        label: name,
        words: isCounted(counts) ? `${ofWords(counts)} up to date (${shareWords(counts)})` : undefined,
        parts: peopleParts(counts),
      }))}
      downloads={downloads}
      about={<AboutPeople basis={basis} />}
    />
  );
}
