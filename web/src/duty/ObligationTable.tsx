import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { ObligationReply } from '@due-regard/shared/duty/api.ts';
import { counted } from '@due-regard/shared/measure/words.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { Tag } from '../design-system/Tag.tsx';
import { useHere } from '../here.ts';
import { ownerWords, standingTag } from './duty-words.ts';

const columns: readonly Column<ObligationReply>[] = [
  { heading: 'Obligation', isRowHeader: true, cell: (one) => <Named obligation={one} /> },
  { heading: 'Found to be', cell: (one) => <Standing obligation={one} /> },
  { heading: 'Owner', cell: (one) => ownerWords(one) ?? (one.ownerUser === null ? 'None named' : 'A person here') },
  { heading: 'Evidence', cell: (one) => <EvidenceCell obligation={one} /> },
  { heading: 'How often', cell: ({ howOften }) => howOften ?? 'Not by the calendar' },
  { heading: 'Next due', cell: (one) => <NextDue obligation={one} /> },
];

/** The obligations of one theme. */
export function ObligationTable({
  theme,
  rows,
}: {
  readonly theme: string;
  readonly rows: readonly ObligationReply[];
}) {
  return <Table caption={theme} columns={columns} rows={rows} rowKey={({ obligationId }) => obligationId} />;
}

interface OfObligation {
  readonly obligation: ObligationReply;
}

export function Named({ obligation: { obligationId, title, question } }: OfObligation) {
  const { authority } = useHere();
  return (
    <>
      <TextLink href={`/${authority}/duty/${obligationId}`}>
        {obligationId} {title}
      </TextLink>
      <span className="app-second-line">{question}</span>
    </>
  );
}

function Standing({ obligation: { standing, assessment, isMetWithoutEvidence } }: OfObligation) {
  const { label, colour } = standingTag(standing);
  return (
    <>
      <Tag colour={colour}>{label}</Tag>
      {assessment !== null && <span className="app-second-line">on {longDate(assessment.assessedOn)}</span>}
      {isMetWithoutEvidence && <span className="app-second-line">Without evidence on record</span>}
      {assessment?.isOfEarlierWords === true && <span className="app-second-line">Found before its present words</span>}
    </>
  );
}

function EvidenceCell({ obligation: { evidence } }: OfObligation) {
  if (evidence.latestOn === null) return 'None';
  return (
    <>
      {evidence.count}
      <span className="app-second-line">latest of {longDate(evidence.latestOn)}</span>
      {evidence.pastReview > 0 && (
        <span className="app-second-line">{counted(evidence.pastReview, ['is', 'are'])} past the day of review</span>
      )}
    </>
  );
}

function NextDue({ obligation: { nextDueOn, lastDoneOn, isOverdue, howOften } }: OfObligation) {
  if (howOften === null) return '–';
  if (nextDueOn === null) return 'Not taken up yet';
  return (
    <>
      {longDate(nextDueOn)} {isOverdue && <Tag colour="red">Overdue</Tag>}
      <span className="app-second-line">
        {lastDoneOn === null ? 'never done' : `last done ${longDate(lastDoneOn)}`}
      </span>
    </>
  );
}
