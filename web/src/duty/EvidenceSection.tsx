import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { ObligationFound } from '@due-regard/shared/duty/api.ts';
import { evidenceApi } from '@due-regard/shared/evidence/api.ts';
import { evidenceKindNames } from '@due-regard/shared/evidence/evidence.ts';
import { publicationNames } from '@due-regard/shared/evidence/publication.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { Tag } from '../design-system/Tag.tsx';
import { renewedWords } from '../evidence/evidence-words.ts';
import { useHere } from '../here.ts';
import { places } from '../places.ts';

type Evidence = ObligationFound['evidence'][number];

const columns: readonly Column<Evidence>[] = [
  { heading: 'Evidence', isRowHeader: true, cell: (one) => <Titled evidence={one} /> },
  { heading: 'Kind', cell: ({ kind }) => evidenceKindNames[kind] },
  { heading: 'Of', cell: ({ datedOn }) => longDate(datedOn) },
  { heading: 'Review by', cell: (one) => <Review evidence={one} /> },
  { heading: 'Who may read it', cell: ({ publication }) => publicationNames[publication] },
];

const withMend: readonly Column<Evidence>[] = [...columns, { heading: 'Mend', cell: (one) => <Mend evidence={one} /> }];

/** References and links, never the documents themselves. */
export function EvidenceSection({ found: { evidence } }: { readonly found: ObligationFound }) {
  const { may } = useHere();
  return (
    <section aria-labelledby="evidence">
      <h2 className="govuk-heading-m" id="evidence">
        Evidence
      </h2>
      {evidence.length === 0 ? (
        <p className="govuk-body">None on record by this date.</p>
      ) : (
        <Table
          caption="Evidence"
          isCaptionHidden
          columns={may(evidenceApi.correct) ? withMend : columns}
          rows={evidence}
          rowKey={({ evidenceId }) => evidenceId}
        />
      )}
    </section>
  );
}

interface OfEvidence {
  readonly evidence: Evidence;
}

function Review({ evidence }: OfEvidence) {
  const { reviewBy, isPastReview } = evidence;
  const renewed = renewedWords(evidence);
  return (
    <>
      {reviewBy === null ? 'Does not age' : longDate(reviewBy)}{' '}
      {isPastReview && <Tag colour="orange">To be renewed</Tag>}
      {renewed !== null && <span className="app-second-line">{renewed}</span>}
    </>
  );
}

function Mend({ evidence: { evidenceId, title } }: OfEvidence) {
  const { authority } = useHere();
  return (
    <TextLink href={places.evidence(authority, evidenceId)}>
      Correct or withdraw<span className="govuk-visually-hidden"> {title}</span>
    </TextLink>
  );
}

function Titled({ evidence: { title, link, reference } }: OfEvidence) {
  return (
    <>
      {link === null ? (
        title
      ) : (
        <TextLink href={link} rel="noreferrer">
          {title}
        </TextLink>
      )}
      {reference !== null && <span className="app-second-line">{reference}</span>}
    </>
  );
}
