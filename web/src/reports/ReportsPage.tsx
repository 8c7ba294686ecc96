import { useQuery } from '@tanstack/react-query';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { publicationNames } from '@due-regard/shared/evidence/publication.ts';
import { inAList } from '@due-regard/shared/measure/words.ts';
import { readsDrafts, reportApi } from '@due-regard/shared/reports/api.ts';
import type { ReportLine } from '@due-regard/shared/reports/api.ts';
import { kindRules } from '@due-regard/shared/reports/kinds.ts';
import { standingNames } from '@due-regard/shared/reports/standing.ts';
import { queryOf } from '../api.ts';
import type { ReplyOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { ButtonLink } from '../design-system/Button.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { Page } from '../design-system/Page.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { Tag } from '../design-system/Tag.tsx';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';
import { issuedSentence, publishWords, writingSentence } from './publish-words.ts';
import { standingColours } from './standing-colours.ts';

type Shelf = ReplyOf<typeof reportApi.list>;

/** Reports to committees: those being written, for officers, and those issued, for whoever may read them. */
export function ReportsPage() {
  const { authority } = useHere();
  return (
    <Page title="Reports" breadcrumbs={[{ text: 'Overview', href: `/${authority}` }]}>
      <Allowed to={reportApi.list}>
        <Reports />
      </Allowed>
    </Page>
  );
}

function Reports() {
  const { authority, may } = useHere();
  const question = useQuery(queryOf(reportApi.list, { params: { authority } }));
  return (
    <Asked question={question} words="Loading reports">
      {(shelf) => (may({ allow: readsDrafts }) ? <OfOfficers {...shelf} /> : <OfReaders {...shelf} />)}
    </Asked>
  );
}

function OfOfficers({ reports, today }: Shelf) {
  const { authority, may } = useHere();
  const written = reports.filter(({ standing }) => standing !== 'issued');
  return (
    <>
      <p className="govuk-body-l">{writingSentence(reports, today)}</p>
      {may(reportApi.begin) && <ButtonLink href={`/${authority}/reports/new`}>Begin a report</ButtonLink>}
      {written.length > 0 && (
        <Table
          caption="Being written"
          columns={writtenColumns(today)}
          rows={written}
          rowKey={({ reportId }) => reportId}
        />
      )}
      <IssuedReports
        reports={reports}
        why="No report has been issued."
        next="A report is issued once one person has reviewed it and another has approved it."
      />
    </>
  );
}

function OfReaders({ reports }: Shelf) {
  return (
    <>
      <p className="govuk-body-l">{issuedSentence(reports)}</p>
      <p className="govuk-body">
        Issued reports are your view of the duty. Each is kept just as it was issued; what has to be corrected is issued
        anew, and says so.
      </p>
      <IssuedReports
        reports={reports}
        why="There is nothing to read yet."
        next="A report stands here once it is issued. Until then officers and those who check their work alone see it."
      />
    </>
  );
}

interface IssuedReportsProps extends Pick<Shelf, 'reports'> {
  readonly why: string;
  readonly next: string;
}

function IssuedReports({ reports, why, next }: IssuedReportsProps) {
  const issued = reports.filter(({ standing }) => standing === 'issued');
  if (issued.length === 0) return <Empty why={why} next={next} />;
  return (
    <Table
      caption="Issued, the newest first"
      columns={issuedColumns}
      rows={issued}
      rowKey={({ reportId }) => reportId}
    />
  );
}

const reportColumn: Column<ReportLine> = {
  heading: 'Report',
  cell: (report) => <Named report={report} />,
  isRowHeader: true,
};
const meetingColumn: Column<ReportLine> = { heading: 'Meeting', cell: (report) => <Meeting report={report} /> };
const levelColumn: Column<ReportLine> = {
  heading: 'Who may read it',
  cell: ({ publication }) => publicationNames[publication],
};

function writtenColumns(today: IsoDate): readonly Column<ReportLine>[] {
  return [
    reportColumn,
    meetingColumn,
    {
      heading: 'Where it stands',
      cell: ({ standing }) => <Tag colour={standingColours[standing]}>{standingNames[standing]}</Tag>,
    },
    levelColumn,
    { heading: 'To be published by', cell: (report) => <Deadline report={report} today={today} /> },
  ];
}

const issuedColumns: readonly Column<ReportLine>[] = [
  { heading: 'Number', cell: ({ number }) => number },
  reportColumn,
  meetingColumn,
  levelColumn,
  { heading: 'Issued on', cell: ({ issuedOn }) => (issuedOn === null ? '' : longDate(issuedOn)) },
  { heading: 'Corrected by', cell: ({ correctedBy }) => inAList(correctedBy) },
];

function Named({ report: { reportId, title, kind } }: { readonly report: ReportLine }) {
  const { authority } = useHere();
  return (
    <>
      <TextLink href={`/${authority}/reports/${reportId}`}>{title}</TextLink>
      <span className="app-second-line">{kindRules[kind].name}</span>
    </>
  );
}

function Meeting({ report: { meeting, meetsOn } }: { readonly report: ReportLine }) {
  if (meeting === null) return 'Not said yet';
  return (
    <>
      {meeting}
      <span className="app-second-line">{meetsOn === null ? 'Its day is not said yet' : longDate(meetsOn)}</span>
    </>
  );
}

interface DeadlineProps {
  readonly report: ReportLine;
  readonly today: IsoDate;
}

function Deadline({ report, today }: DeadlineProps) {
  const words = publishWords(report, today);
  if (words === undefined) return 'Known once its meeting is';
  return (
    <>
      {words.by}
      <span className="app-second-line">
        {words.isLate ? <Tag colour="red">{words.standing}</Tag> : words.standing}
      </span>
    </>
  );
}
