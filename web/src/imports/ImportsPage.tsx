import { useQuery } from '@tanstack/react-query';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { importApi } from '@due-regard/shared/imports/api.ts';
import type { BatchHeadReply } from '@due-regard/shared/imports/api.ts';
import { queryOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { ButtonLink } from '../design-system/Button.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { londonDayWords } from '../design-system/london-day.ts';
import { Page } from '../design-system/Page.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { Tag } from '../design-system/Tag.tsx';
import { useHere } from '../here.ts';
import { places } from '../places.ts';
import { batchCounts, batchKindWords, batchStatusTags } from './batch-words.ts';
import { SheetLinks } from './SheetLinks.tsx';

/** Every file that was brought, and the way to bring another. */
export function ImportsPage() {
  const { authority, may } = useHere();
  const question = useQuery(queryOf(importApi.list, { params: { authority } }));
  return (
    <Page title="Imports" breadcrumbs={[{ text: 'Overview', href: `/${authority}` }]}>
      <p className="govuk-body">
        A file is read and compared first. Nothing of it counts until somebody has looked at it and taken it in, and it
        can be undone as a whole.
      </p>
      {may(importApi.stage) && <ButtonLink href={`${places.imports(authority)}/new`}>Bring a file</ButtonLink>}
      <Asked question={question} words="Loading the files">
        {({ batches }) =>
          batches.length === 0 ? (
            <Empty
              why="No file has been brought yet."
              next="Begin with the school register: everything else rests on it."
            />
          ) : (
            <>
              <Table
                caption={`${String(batches.length)} ${batches.length === 1 ? 'file' : 'files'}, the newest first`}
                columns={columns}
                rows={batches}
                rowKey={({ batchId }) => batchId}
              />
              <p className="govuk-body">
                <TextLink href={places.rememberedNames(authority)}>Names of organisations that are remembered</TextLink>{' '}
                from file to file, and{' '}
                <TextLink href={places.readings(authority)}>how files of people are read</TextLink>
              </p>
              <SheetLinks />
            </>
          )
        }
      </Asked>
    </Page>
  );
}

const columns: readonly Column<BatchHeadReply>[] = [
  { heading: 'File', isRowHeader: true, cell: (batch) => <FileLink batch={batch} /> },
  { heading: 'True of', cell: ({ fileDate }) => <Day words={fileDate === null ? 'Not known' : longDate(fileDate)} /> },
  { heading: 'Brought', cell: ({ createdAt }) => <Day words={londonDayWords(createdAt)} /> },
  { heading: 'Where it stands', cell: (batch) => <Status batch={batch} /> },
  { heading: 'Rows', cell: batchCounts },
  { heading: 'Undo', cell: (batch) => <Undo batch={batch} /> },
];

interface CellProps {
  readonly batch: BatchHeadReply;
}

function Day({ words }: { readonly words: string }) {
  return <span className="app-day">{words}</span>;
}

function FileLink({ batch: { batchId, fileName, kind } }: CellProps) {
  const { authority } = useHere();
  return (
    <>
      <TextLink href={`${places.imports(authority)}/${batchId}`}>{fileName}</TextLink>
      <span className="app-second-line">{batchKindWords[kind].name}</span>
    </>
  );
}

function Status({ batch: { status } }: CellProps) {
  const { colour, label } = batchStatusTags[status];
  return <Tag colour={colour}>{label}</Tag>;
}

function Undo({ batch: { batchId, fileName, canBeUndone } }: CellProps) {
  const { authority, may } = useHere();
  if (!canBeUndone || !may(importApi.undo)) return '–';
  return (
    <TextLink href={`${places.imports(authority)}/${batchId}/undo`}>
      Undo<span className="govuk-visually-hidden"> {fileName}</span>
    </TextLink>
  );
}
