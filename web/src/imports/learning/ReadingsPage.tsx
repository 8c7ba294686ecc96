import { useQuery } from '@tanstack/react-query';
import { learningApi } from '@due-regard/shared/imports/learning/api.ts';
import type { MappingReply } from '@due-regard/shared/imports/learning/api.ts';
import { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import { queryOf } from '../../api.ts';
import type { ReplyOf } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { Asked } from '../../design-system/Asked.tsx';
import { Details } from '../../design-system/Blocks.tsx';
import { Empty } from '../../design-system/Empty.tsx';
import { londonDayWords } from '../../design-system/london-day.ts';
import { Page } from '../../design-system/Page.tsx';
import { Table } from '../../design-system/Table.tsx';
import type { Column } from '../../design-system/Table.tsx';
import { useHere } from '../../here.ts';
import { places } from '../../places.ts';
import { batchKindWords } from '../batch-words.ts';
import { importCrumbs } from '../crumbs.ts';
import { LongTable } from '../LongTable.tsx';
import { columnWords, wordsOfMeaning } from '@due-regard/shared/imports/learning/meaning-words.ts';
import { meansWords } from './word-words.ts';

/** How files of people and of plans are read: the readings that were saved, and the words whose meaning is remembered. */
export function ReadingsPage() {
  const { authority } = useHere();
  const mappings = useQuery(queryOf(learningApi.mappings, { params: { authority } }));
  const words = useQuery(queryOf(learningApi.words, { params: { authority } }));
  return (
    <Page title="How files of people are read" section="Imports" breadcrumbs={importCrumbs(authority)}>
      <p className="govuk-body">
        What somebody has said of the columns and the words of exports, lists of staff and action plans. Every later
        file goes by it. <TextLink href={places.rememberedNames(authority)}>Names of schools and services</TextLink> are
        remembered too.
      </p>
      <Asked question={mappings} words="Loading the readings">
        {(reply) => <Mappings mappings={reply.mappings} />}
      </Asked>
      <Asked question={words} words="Loading the words">
        {(reply) => <Words words={reply.words} />}
      </Asked>
    </Page>
  );
}

function Mappings({ mappings }: { readonly mappings: readonly MappingReply[] }) {
  if (mappings.length === 0)
    return (
      <Empty
        why="No reading is saved."
        next="When a file comes whose columns are not known, you say what they mean, and it is saved under a name."
      />
    );
  return (
    <Table
      caption={`${String(mappings.length)} saved ${mappings.length === 1 ? 'reading' : 'readings'}`}
      columns={mappingColumns}
      rows={mappings}
      rowKey={({ mappingId }) => mappingId}
    />
  );
}

const mappingColumns: readonly Column<MappingReply>[] = [
  { heading: 'Reading', isRowHeader: true, cell: ({ name }) => name },
  { heading: 'Of', cell: ({ kind }) => batchKindWords[kind].name },
  { heading: 'What its columns mean', cell: (mapping) => <Definition {...mapping} /> },
  { heading: 'Saved', cell: ({ recordedAt }) => <span className="app-day">{londonDayWords(recordedAt)}</span> },
  { heading: 'Forget it', cell: (mapping) => <ForgetMapping {...mapping} /> },
];

function Definition({ name, kind, definition: { headerRow, columns } }: MappingReply) {
  return (
    <Details
      summary={
        <>
          {columns.length === 1 ? '1 column' : `${String(columns.length)} columns`}
          <span className="govuk-visually-hidden"> of {name}</span>
        </>
      }
    >
      <ul className="app-plain-list">
        {columns.map((column) => (
          <li key={columnWords(column)}>
            {columnWords(column)}: {wordsOfMeaning(column, kind)}
          </li>
        ))}
      </ul>
      {headerRow !== null && <p className="govuk-body-s">Column names in row {headerRow}</p>}
    </Details>
  );
}

function ForgetMapping({ mappingId, name }: MappingReply) {
  const { authority, may } = useHere();
  if (!may(learningApi.withdrawMapping)) return '–';
  return (
    <TextLink href={`${places.readings(authority)}/${mappingId}/forget`}>
      Forget<span className="govuk-visually-hidden"> {name}</span>
    </TextLink>
  );
}

type Word = ReplyOf<typeof learningApi.words>['words'][number];

function Words({ words }: { readonly words: readonly Word[] }) {
  const { authority } = useHere();
  const courses = useQuery(queryOf(requirementApi.list, { params: { authority } })).data?.courses ?? [];
  if (words.length === 0)
    return (
      <Empty
        why="No word is remembered."
        next="When a file names a course or a group of people in a way that is not known, you are asked what it means."
      />
    );
  return (
    <LongTable
      caption={`${words.length.toLocaleString('en-GB')} remembered ${words.length === 1 ? 'word' : 'words'}`}
      columns={wordColumns}
      rows={words.map((word) => ({ ...word, taken: meansWords(word, courses) }))}
      rowKey={({ matchId }) => matchId}
    />
  );
}

interface ShownWord extends Word {
  readonly taken: string;
}

const wordColumns: readonly Column<ShownWord>[] = [
  { heading: 'Word in files', isRowHeader: true, cell: ({ shown }) => shown },
  { heading: 'Is taken for', cell: ({ taken }) => taken },
  { heading: 'Since', cell: ({ recordedAt }) => <span className="app-day">{londonDayWords(recordedAt)}</span> },
  { heading: 'Forget', cell: (word) => <ForgetWord {...word} /> },
];

function ForgetWord({ matchId, shown }: Word) {
  const { authority, may } = useHere();
  if (!may(learningApi.withdrawWord)) return '–';
  return (
    <TextLink href={`${places.readings(authority)}/words/${matchId}/forget`}>
      Forget<span className="govuk-visually-hidden"> {shown}</span>
    </TextLink>
  );
}
