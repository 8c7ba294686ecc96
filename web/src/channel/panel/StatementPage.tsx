import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { panelApi } from '@due-regard/shared/channel/panel/api.ts';
import { panelStatementApi } from '@due-regard/shared/channel/panel/statement-api.ts';
import type { StatementReply } from '@due-regard/shared/channel/panel/statement-api.ts';
import { changeReasonWords } from '@due-regard/shared/channel/reasons.ts';
import { signedWords } from '@due-regard/shared/channel/panel/statement.ts';
import { paperFormats } from '@due-regard/shared/http/downloads.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { capital } from '@due-regard/shared/measure/words.ts';
import { fileAddress, queryOf } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { AsAt } from '../../design-system/AsAt.tsx';
import { Asked } from '../../design-system/Asked.tsx';
import { Details } from '../../design-system/Blocks.tsx';
import { Empty } from '../../design-system/Empty.tsx';
import { FileLinks } from '../../design-system/FileLinks.tsx';
import { SummaryList } from '../../design-system/SummaryList.tsx';
import type { SummaryRow } from '../../design-system/SummaryList.tsx';
import { Tag } from '../../design-system/Tag.tsx';
import { useHere } from '../../here.ts';
import { statementDueWords, statementTags } from './panel-words.ts';
import { PanelFrame } from './PanelFrame.tsx';
import { StatementAreas } from './StatementAreas.tsx';
import { StatementForm } from './StatementForms.tsx';
import { SigningStep, WayToSign } from './StatementSigning.tsx';

/** The statement that was last due. */
export function StatementPage() {
  return (
    <PanelFrame title="Annual assurance statement" to={panelStatementApi.find}>
      <LastDue />
    </PanelFrame>
  );
}

function LastDue() {
  const { authority, dates } = useHere();
  const question = useQuery(queryOf(panelApi.year, { params: { authority }, query: dates }));
  return (
    <Asked question={question} words="Loading which statement is due">
      {({ statement }) => <Found year={String(statement.year)} />}
    </Asked>
  );
}

/** The statement of a year. */
export function StatementOfYearPage() {
  const { year = '' } = useParams();
  return (
    <PanelFrame
      title={`Annual assurance statement ${year}`}
      to={panelStatementApi.find}
      stages={[['Annual assurance statement', 'panel/statement']]}
    >
      <Found year={year} />
    </PanelFrame>
  );
}

function Found({ year }: { readonly year: string }) {
  const { authority, dates } = useHere();
  const question = useQuery(queryOf(panelStatementApi.find, { params: { authority, year }, query: dates }));
  return (
    <Asked question={question} words="Loading the statement">
      {(statement) => <Shown statement={statement} />}
    </Asked>
  );
}

interface StatementProps {
  readonly statement: StatementReply;
}

function Shown({ statement }: StatementProps) {
  const { dates, version, year } = statement;
  return (
    <>
      <AsAt {...dates} />
      <OtherYears statement={statement} />
      {version === null ? (
        <NoStatement year={year} asAt={dates.asAt} />
      ) : (
        <>
          <Standing statement={statement} />
          <SignedBefore statement={statement} />
          <Papers statement={statement} />
          <Text statement={statement} />
        </>
      )}
    </>
  );
}

function NoStatement({ year, asAt }: { readonly year: number; readonly asAt: string }) {
  return String(year) > asAt.slice(0, 4) ? (
    <Empty why={`${String(year)} has not begun.`} next="Its statement can be entered from its first day." />
  ) : (
    <Empty
      why={`There was no Channel annual assurance statement for ${String(year)}.`}
      next="The first that we know of is for 2020."
    />
  );
}

/** The text, to be changed or, at another address, to be signed: never both, so that nothing unsaved can be signed. */
function Text({ statement }: StatementProps) {
  const { may } = useHere();
  const [parameters] = useSearchParams();
  const { factId, standing, isAsItStands, areas } = statement;
  if (!isAsItStands) return <StatementAreas areas={areas} />;
  const maySign = standing !== 'signed' && may(panelStatementApi.signOff);
  if (factId !== null && maySign && parameters.get('do') === 'sign')
    return <SigningStep key={factId} statement={statement} factId={factId} />;
  return (
    <>
      <StatementForm key={`form ${factId ?? ''}`} statement={statement} />
      {factId !== null && maySign && <WayToSign statement={statement} />}
    </>
  );
}

function OtherYears({ statement: { years, year } }: StatementProps) {
  const { authority } = useHere();
  const others = years.filter((one) => one !== year);
  if (others.length === 0) return null;
  return (
    <p className="govuk-body">
      Other years:{' '}
      {others.map((one, index) => (
        <span key={one}>
          {index > 0 && ', '}
          <TextLink href={`/${authority}/channel/panel/statement/${String(one)}`}>{String(one)}</TextLink>
        </span>
      ))}
    </p>
  );
}

function Standing({ statement }: StatementProps) {
  const { standing, year, dueOn, answered, of, version, signatures } = statement;
  const { label, colour } = statementTags[standing];
  return (
    <SummaryList
      rows={[
        { key: `Statement of ${String(year)}`, value: <Tag colour={colour}>{label}</Tag> },
        { key: 'Answered', value: `${String(answered)} of ${String(of)} areas of control` },
        { key: 'To be signed by', value: longDate(dueOn) },
        ...(standing === 'signed' ? [] : [{ key: 'Why then', value: capital(statementDueWords(statement)) }]),
        ...(signatures.length === 0 ? [{ key: 'Signature', value: 'Not yet' }] : signatureRows(signatures)),
        { key: 'Goes through', value: `${version ?? ''}; our paraphrase, check the source` },
      ]}
    />
  );
}

type Signature = StatementReply['signatures'][number];

function signatureRows(signatures: readonly Signature[]): readonly SummaryRow[] {
  const words = signedWords(signatures);
  return signatures.flatMap(({ changes }, place) => [
    { key: 'Signature', value: words[place] },
    ...changes.map(({ onDay, reason }) => ({
      key: `Changed on ${longDate(onDay)}, after it was signed`,
      value: `Because: ${changeReasonWords[reason]}`,
    })),
  ]);
}

/** What was signed and is no longer what the statement says. */
function SignedBefore({ statement: { signatures } }: StatementProps) {
  // Signatures are only ever added to, so that each keeps its place; two may be of one day.
  const ended = signatures.map((one, place) => ({ ...one, place })).filter(({ changes }) => changes.length > 0);
  return ended.map(({ by, onDay, areas, place }) => (
    <Details key={place} summary={`What ${by} signed on ${longDate(onDay)}`}>
      <StatementAreas areas={areas} />
    </Details>
  ));
}

const formatNames = { docx: 'Word', ods: 'OpenDocument spreadsheet' } as const;

function Papers({ statement: { year } }: StatementProps) {
  const { authority, dates } = useHere();
  return (
    <FileLinks
      heading="Take it away, for the panel alone"
      files={paperFormats.map((format) => ({
        href: fileAddress(panelStatementApi.paper, {
          params: { authority, year: String(year) },
          query: { ...dates, format },
        }),
        label: `Statement of ${String(year)} (${formatNames[format]})`,
      }))}
    />
  );
}
