import type { ReactNode } from 'react';
import type { MonthReply, PanelYearReply } from '@due-regard/shared/channel/panel/api.ts';
import {
  checkSources,
  meetingCheckCodes,
  meetingChecks,
  supportCheckCodes,
  supportChecks,
} from '@due-regard/shared/channel/panel/checks.ts';
import { dayAndMonth, longDate } from '@due-regard/shared/calendar/words.ts';
import { percentage } from '@due-regard/shared/measure/percentage.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { Empty } from '../../design-system/Empty.tsx';
import { Table } from '../../design-system/Table.tsx';
import type { Column } from '../../design-system/Table.tsx';
import { Tag } from '../../design-system/Tag.tsx';
import { useHere } from '../../here.ts';
import { countOf, monthTags, monthWords } from './panel-words.ts';

interface YearProps {
  readonly year: PanelYearReply;
}

/** Month by month, the newest first; a month without a meeting is a row like any other. */
export function PanelMonths({ year: { months, requests } }: YearProps) {
  const { authority } = useHere();
  return (
    <Table
      caption="Month by month"
      rows={months.toReversed()}
      rowKey={({ month }) => month}
      columns={[
        { heading: 'Month', isRowHeader: true, cell: ({ month }) => monthWords(month) },
        { heading: 'Did it meet?', cell: ({ standing }) => monthTag(standing) },
        { heading: 'Meetings', cell: (month) => meetingLinks(month, authority) },
        { heading: 'Checks not met', isNumeric: true, cell: (month) => notMetWords(month) },
        ...(requests === null ? [] : [requestsColumn(requests.months)]),
      ]}
    />
  );
}

/** For the chair alone. */
function requestsColumn(requests: NonNullable<PanelYearReply['requests']>['months']): Column<MonthReply> {
  return {
    heading: 'Requests late, of those asked',
    isNumeric: true,
    cell: ({ month }) => {
      const { asked = 0, late = 0, isElsewhere = false } = requests.find((one) => one.month === month) ?? {};
      if (asked > 0) return `${String(late)} of ${String(asked)}`;
      return isElsewhere ? 'Held elsewhere' : 'Not entered';
    },
  };
}

function notMetWords({ standing, checksNotMet }: MonthReply): string {
  return standing === 'held' ? String(checksNotMet) : monthTags[standing].label;
}

function monthTag(standing: MonthReply['standing']): ReactNode {
  const { label, colour } = monthTags[standing];
  return <Tag colour={colour}>{label}</Tag>;
}

function meetingLinks({ held, planned, elsewhere }: MonthReply, authority: string): ReactNode {
  const all = [
    ...held.map((one) => ({ ...one, words: dayAndMonth(one.onDay) })),
    ...planned.map((one) => ({ ...one, words: `${dayAndMonth(one.onDay)}, planned` })),
    ...elsewhere.map((one) => ({ ...one, words: 'said to be held elsewhere' })),
  ];
  if (all.length === 0) return 'Not entered';
  return all.map(({ thingId, words, onDay }, index) => (
    <span key={thingId}>
      {index > 0 && '; '}
      <TextLink href={`/${authority}/channel/panel/meetings/${thingId}`}>
        {words}
        <span className="govuk-visually-hidden"> ({longDate(onDay)})</span>
      </TextLink>
    </span>
  ));
}

/** Who came, by agency and never by person. */
export function PanelAttendance({ year: { attendance, attendanceElsewhere } }: YearProps) {
  return (
    <>
      {attendance.length === 0 ? (
        <Empty why="No attendance is entered of these twelve months." next="It is entered with each meeting." />
      ) : (
        <Table
          caption="Attendance by agency"
          rows={attendance}
          rowKey={({ agencyId }) => agencyId}
          columns={[
            { heading: 'Agency', isRowHeader: true, cell: ({ name }) => name },
            {
              heading: 'Present, of meetings that say whether it was',
              isNumeric: true,
              cell: ({ present, of }) => (of === 0 ? 'Not asked about' : `${String(present)} of ${String(of)}`),
            },
            {
              heading: 'Share',
              isNumeric: true,
              cell: ({ present, of }) => (of === 0 ? 'Not asked about' : percentage(present, of)),
            },
            ...(attendance.some(({ notAsked }) => notAsked > 0)
              ? [
                  {
                    heading: 'Meetings that do not say',
                    isNumeric: true,
                    cell: ({ notAsked }: PanelYearReply['attendance'][number]) => notAsked,
                  },
                ]
              : []),
          ]}
        />
      )}
      {attendanceElsewhere > 0 && (
        <p className="govuk-body">
          Of {countOf(attendanceElsewhere, 'meeting')} the attendance is held in the Home Office system, and not counted
          here.
        </p>
      )}
    </>
  );
}

interface CheckRow {
  readonly code: string;
  readonly words: string;
  readonly good: number;
  readonly bad: number;
  readonly notApplicable: number;
  readonly elsewhere: number;
  readonly notEntered: number;
  /** Only of support: meetings of which the chair has entered a number and nothing else. */
  readonly number?: number;
}

function besides(counts: {
  readonly 'not-applicable'?: number | undefined;
  readonly 'held-elsewhere'?: number | undefined;
}) {
  return { notApplicable: counts['not-applicable'] ?? 0, elsewhere: counts['held-elsewhere'] ?? 0 };
}

/** What the Act asks, over all meetings that were held. */
export function PanelChecks({ year: { months, checks, support } }: YearProps) {
  if (months.every(({ held }) => held.length === 0))
    return <Empty why="No check is entered of these twelve months." next="Checks are entered with each meeting." />;
  const ofMeetings = meetingCheckCodes.map((code): CheckRow => {
    const { counts, notEntered } = checks[code];
    const [good, bad] = [counts.met ?? 0, counts['not-met'] ?? 0];
    return { code, words: meetingChecks[code], good, bad, ...besides(counts), notEntered };
  });
  const ofPlans = supportCheckCodes.map((code): CheckRow => {
    const { counts, notEntered } = support[code];
    const [good, bad, number] = [counts.yes ?? 0, counts.no ?? 0, counts.number ?? 0];
    return { code, words: supportChecks[code], good, bad, ...besides(counts), notEntered, number };
  });
  return (
    <>
      <ChecksTable
        caption="What the Act asks of a meeting"
        answers={['Met', 'Not met']}
        rows={ofMeetings}
        source={`Entered by exception: each stands at met until somebody says otherwise. ${checkSources.meeting}`}
      />
      <ChecksTable
        caption="What the Act asks of support"
        answers={['Yes', 'No']}
        rows={ofPlans}
        source={checkSources.support}
      />
    </>
  );
}

interface ChecksTableProps {
  readonly caption: string;
  /** What the good answer and the bad one are called. */
  readonly answers: readonly [good: string, bad: string];
  readonly rows: readonly CheckRow[];
  readonly source: string;
}

function ChecksTable({ caption, answers: [good, bad], rows, source }: ChecksTableProps) {
  return (
    <>
      <Table
        caption={`${caption}: meetings by answer`}
        rows={rows}
        rowKey={({ code }) => code}
        columns={[
          { heading: 'Check', isRowHeader: true, cell: ({ words }) => words },
          { heading: good, isNumeric: true, cell: (row) => row.good },
          { heading: bad, isNumeric: true, cell: (row) => row.bad },
          { heading: 'Not applicable', isNumeric: true, cell: ({ notApplicable }) => notApplicable },
          { heading: 'Held elsewhere', isNumeric: true, cell: ({ elsewhere }) => elsewhere },
          ...(rows.some(({ number }) => number !== undefined)
            ? [{ heading: 'A number alone', isNumeric: true, cell: ({ number = 0 }: CheckRow) => number }]
            : []),
          { heading: 'Not entered yet', isNumeric: true, cell: ({ notEntered }) => notEntered },
        ]}
      />
      <p className="govuk-body-s">{source}.</p>
    </>
  );
}
