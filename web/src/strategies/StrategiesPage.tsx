import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { documentApi } from '@due-regard/shared/strategies/api.ts';
import type { DocumentReply } from '@due-regard/shared/strategies/api.ts';
import { documentKindRules, documentKinds } from '@due-regard/shared/strategies/document.ts';
import { documentStandings, standingNames } from '@due-regard/shared/strategies/standing.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { fileAddress, queryOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { optionsOf } from '../design-system/filter-chips.ts';
import type { Column } from '../design-system/Table.tsx';
import { Tag } from '../design-system/Tag.tsx';
import { useHere } from '../here.ts';
import { BringFile } from '../registers/BringFile.tsx';
import { RegisterList } from '../registers/RegisterList.tsx';
import { RegisterPage } from '../registers/RegisterPage.tsx';
import { awayWords, slipWords } from '../registers/register-words.ts';
import { nextDayName, ownerWords, standingTag } from './document-words.ts';

const things = 'Strategies, policies and agreements';

const kinds = optionsOf(documentKinds, (kind) => documentKindRules[kind].name);
const standings = optionsOf(documentStandings, (standing) => standingNames[standing]);
const filters = [
  { name: 'search', label: 'Title' },
  { name: 'kind', label: 'Kind', options: kinds },
  { name: 'standing', label: 'Standing', options: standings },
];

/** Strategies, policies and agreements as they stand on a day. */
export function StrategiesPage() {
  const { authority, dates, may } = useHere();
  const [parameters] = useSearchParams();
  const query = {
    ...dates,
    search: parameters.get('search') ?? undefined,
    kind: documentKinds.find((kind) => kind === parameters.get('kind')),
    standing: documentStandings.find((standing) => standing === parameters.get('standing')),
  };
  const register = useQuery(queryOf(documentApi.list, { params: { authority }, query }));
  return (
    <RegisterPage
      title={things}
      add={
        may(documentApi.add)
          ? { href: `/${authority}/strategies/new`, text: 'Add a strategy, policy or agreement' }
          : undefined
      }
      beside={may(documentApi.add) && <BringFile code="strategies" />}
      question={register}
      nothingYet={{
        why: 'No strategy, policy or agreement was recorded at this date.',
        next: 'Once one is, its days are in the calendar and its refresh is on the overview.',
      }}
    >
      {(reply) => (
        <RegisterList
          things={things}
          filters={filters}
          rows={reply.documents}
          all={reply.all}
          columns={columnsAt(reply.dates.asAt)}
          rowKey={({ documentId }) => documentId}
          file={{
            name: 'Strategies',
            addressOf: (format) =>
              fileAddress(documentApi.file, { params: { authority }, query: { ...dates, format } }),
          }}
        />
      )}
    </RegisterPage>
  );
}

function columnsAt(asAt: IsoDate): readonly Column<DocumentReply>[] {
  return [
    { heading: 'Title', cell: (document) => <Title document={document} />, isRowHeader: true },
    { heading: 'Standing', cell: (document) => <Standing document={document} /> },
    { heading: 'Next', cell: (document) => <Next document={document} asAt={asAt} /> },
    { heading: 'Refresh or review due', cell: (document) => <Refresh document={document} /> },
  ];
}

interface OfDocument {
  readonly document: DocumentReply;
}

function Title({ document }: OfDocument) {
  const { authority } = useHere();
  const owner = ownerWords(document);
  return (
    <>
      <TextLink href={`/${authority}/strategies/${document.documentId}`}>{document.title}</TextLink>
      <span className="app-second-line">
        {documentKindRules[document.kind].name}
        {owner !== null && ` · ${owner}`}
      </span>
    </>
  );
}

function Standing({ document }: OfDocument) {
  const { label, colour } = standingTag(document);
  return <Tag colour={colour}>{label}</Tag>;
}

function Next({ document: { next, kind }, asAt }: OfDocument & { readonly asAt: IsoDate }) {
  if (next === null) return '–';
  return (
    <>
      {nextDayName(next.what, kind)} {longDate(next.on)}
      <span className="app-second-line">{awayWords(next.on, asAt)}</span>
    </>
  );
}

function Refresh({ document: { refresh, reviewedOn } }: OfDocument) {
  const slips = slipWords(refresh);
  return (
    <>
      {refresh.dueOn === null ? 'No day set' : longDate(refresh.dueOn)}
      {slips !== null && <span className="app-second-line">{slips}</span>}
      {reviewedOn !== null && <span className="app-second-line">last reviewed {longDate(reviewedOn)}</span>}
    </>
  );
}
