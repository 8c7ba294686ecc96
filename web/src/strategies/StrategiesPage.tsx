import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { documentApi } from '@due-regard/shared/strategies/api.ts';
import type { DocumentReply } from '@due-regard/shared/strategies/api.ts';
import { documentKindNames, documentKinds } from '@due-regard/shared/strategies/document.ts';
import { documentStandings, standingNames } from '@due-regard/shared/strategies/standing.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { fileAddress, queryOf } from '../api.ts';
import type { ReplyOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { AsAt } from '../design-system/AsAt.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { ButtonLink } from '../design-system/Button.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { FileLinks } from '../design-system/FileLinks.tsx';
import { chipsOf, optionsOf, withAny } from '../design-system/filter-chips.ts';
import { Filters } from '../design-system/Filters.tsx';
import { Page } from '../design-system/Page.tsx';
import { Select } from '../design-system/Select.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { Tag } from '../design-system/Tag.tsx';
import { TextInput } from '../design-system/TextInput.tsx';
import { useHere } from '../here.ts';
import { crumbsTo } from '../registers/crumbs.ts';
import { filesOf } from '../registers/downloads.ts';
import { awayWords, slipWords } from '../registers/register-words.ts';
import { nextDayNames, ownerWords, resultWords, standingTags } from './document-words.ts';

type Register = ReplyOf<typeof documentApi.list>;

const kinds = optionsOf(documentKinds, (kind) => documentKindNames[kind]);
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
    <Page
      title="Strategies, policies and agreements"
      breadcrumbs={crumbsTo(authority)}
      asAt={register.data && <AsAt {...register.data.dates} />}
    >
      {may(documentApi.add) && (
        <ButtonLink href={`/${authority}/strategies/new`} variant="secondary">
          Add a strategy, policy or agreement
        </ButtonLink>
      )}
      <Asked question={register} words="Loading the register">
        {(reply) => (reply.all === 0 ? <NothingYet /> : <Register reply={reply} />)}
      </Asked>
    </Page>
  );
}

function NothingYet() {
  return (
    <Empty
      why="No strategy, policy or agreement was recorded at this date."
      next="Once one is, its days are in the calendar and its refresh is on the overview."
    />
  );
}

function Register({ reply: { documents, all, dates } }: { readonly reply: Register }) {
  const here = useHere();
  const [parameters] = useSearchParams();
  const params = { authority: here.authority };
  return (
    <>
      <Filters
        label="Filter the register"
        chips={chipsOf(parameters, filters)}
        result={resultWords(documents.length, all)}
      >
        <TextInput name="search" label="Title" type="search" />
        <Select name="kind" label="Kind" options={withAny(kinds)} />
        <Select name="standing" label="Standing" options={withAny(standings)} />
      </Filters>
      {documents.length === 0 ? (
        <Empty why="Nothing in the register matches these filters." next="Take one of them away." />
      ) : (
        <Table
          caption="Strategies, policies and agreements"
          isCaptionHidden
          columns={columnsAt(dates.asAt)}
          rows={documents}
          rowKey={({ documentId }) => documentId}
        />
      )}
      <FileLinks
        heading="Download this register"
        files={filesOf('Strategies', (format) =>
          fileAddress(documentApi.file, { params, query: { ...here.dates, format } }),
        )}
      />
    </>
  );
}

function columnsAt(asAt: IsoDate): readonly Column<DocumentReply>[] {
  return [
    { heading: 'Title', cell: (document) => <Title document={document} />, isRowHeader: true },
    { heading: 'Standing', cell: ({ standing }) => <Standing standing={standing} /> },
    { heading: 'Next', cell: (document) => <Next document={document} asAt={asAt} /> },
    { heading: 'Refresh due', cell: (document) => <Refresh document={document} /> },
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
        {documentKindNames[document.kind]}
        {owner !== null && ` · ${owner}`}
      </span>
    </>
  );
}

function Standing({ standing }: Pick<DocumentReply, 'standing'>) {
  const { label, colour } = standingTags[standing];
  return <Tag colour={colour}>{label}</Tag>;
}

function Next({ document: { next }, asAt }: OfDocument & { readonly asAt: IsoDate }) {
  if (next === null) return '–';
  return (
    <>
      {nextDayNames[next.what]} {longDate(next.on)}
      <span className="app-second-line">{awayWords(next.on, asAt)}</span>
    </>
  );
}

function Refresh({ document: { refresh } }: OfDocument) {
  const slips = slipWords(refresh);
  return (
    <>
      {refresh.dueOn === null ? 'No day set' : longDate(refresh.dueOn)}
      {slips !== null && <span className="app-second-line">{slips}</span>}
    </>
  );
}
