import { useQuery } from '@tanstack/react-query';
import { dutyApi } from '@due-regard/shared/duty/api.ts';
import type { DutyGaps } from '@due-regard/shared/duty/api.ts';
import { downloadFormats } from '@due-regard/shared/http/downloads.ts';
import { fileAddress, queryOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { AsAt } from '../design-system/AsAt.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { Page } from '../design-system/Page.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { useHere } from '../here.ts';
import { formatNames } from '../design-system/format-names.ts';
import { Allowed } from '../people/Allowed.tsx';
import { dutyCrumbs, DutyPages } from './DutyPages.tsx';
import { countsSentences } from './duty-words.ts';

/** The three columns that councils use; it prints as it stands. */
export function GapAnalysisPage() {
  const { authority, dates, may } = useHere();
  const question = useQuery({
    ...queryOf(dutyApi.gaps, { params: { authority }, query: dates }),
    enabled: may(dutyApi.gaps),
  });
  return (
    <Page
      title="Gap analysis"
      section="Duty"
      breadcrumbs={dutyCrumbs(authority)}
      asAt={question.data && <AsAt {...question.data.dates} />}
    >
      <DutyPages />
      <Allowed to={dutyApi.gaps}>
        <Asked question={question} words="Loading the gap analysis">
          {(reply) =>
            reply.duties.length === 0 ? <Empty why="No duty was asked on this date." /> : <Gaps reply={reply} />
          }
        </Asked>
      </Allowed>
    </Page>
  );
}

function Gaps({ reply: { counts, duties } }: { readonly reply: DutyGaps }) {
  const { authority, dates } = useHere();
  return (
    <>
      <p className="govuk-body">{countsSentences(counts).join(' ')}</p>
      {duties.map(({ packId, title, guidance, themes }) => (
        <section key={packId}>
          <h2 className="govuk-heading-l">
            {title} <span className="app-second-line">{guidance}</span>
          </h2>
          {themes.map(({ theme, rows }) => (
            <Table
              key={theme}
              isAligned
              caption={theme}
              columns={columns}
              rows={rows}
              rowKey={({ obligationId }) => obligationId}
            />
          ))}
        </section>
      ))}
      <section className="app-files">
        <h2 className="govuk-heading-m">Download the gap analysis</h2>
        <ul className="govuk-list">
          {downloadFormats.map((format) => (
            <li key={format}>
              <TextLink
                href={fileAddress(dutyApi.gapsFile, { params: { authority }, query: { ...dates, format } })}
                download
              >
                Gap analysis, {formatNames[format]}
              </TextLink>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

type Row = DutyGaps['duties'][number]['themes'][number]['rows'][number];

const columns: readonly Column<Row>[] = [
  { heading: 'What is asked', isRowHeader: true, cell: (row) => <AskedCell row={row} /> },
  { heading: 'Where we are', cell: ({ whereWeAre }) => <Lines lines={whereWeAre} /> },
  { heading: 'What is still to do', cell: ({ stillToDo }) => <Lines lines={stillToDo} /> },
];

function AskedCell({ row: { obligationId, title, asked } }: { readonly row: Row }) {
  const { authority } = useHere();
  return (
    <>
      <TextLink href={`/${authority}/duty/${obligationId}`}>
        {obligationId} {title}
      </TextLink>
      {asked.map((line) => (
        <span key={line} className="app-second-line">
          {line}
        </span>
      ))}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="app-plain-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
