import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { HistoryStep } from '@due-regard/shared/http/register-fields.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { useHere } from '../here.ts';
import { nothingWords, textWords } from './register-words.ts';

export interface RegisterHistoryProps {
  readonly steps: readonly HistoryStep[];
  /** Fields by their names in the contract, in words. */
  readonly fieldNames: Readonly<Record<string, string>>;
  /** Where a row entered by mistake is withdrawn; absent for who may not. */
  readonly withdrawAt?: ((factId: string) => string) | undefined;
}

/** What was said of a thing from which day on, the newest first. */
export function RegisterHistory({ steps, ...saying }: RegisterHistoryProps) {
  return (
    <Table
      caption="What was said from which day on"
      columns={columnsOf(saying)}
      rows={steps}
      rowKey={({ factId }) => factId}
    />
  );
}

function columnsOf({ fieldNames, withdrawAt }: Omit<RegisterHistoryProps, 'steps'>): readonly Column<HistoryStep>[] {
  const columns: readonly Column<HistoryStep>[] = [
    { heading: 'From', cell: (step) => <From step={step} />, isRowHeader: true },
    { heading: 'What was said', cell: (step) => <Said step={step} fieldNames={fieldNames} /> },
  ];
  if (withdrawAt === undefined) return columns;
  const withdrawal: Column<HistoryStep> = {
    heading: 'If wrong',
    cell: (step) => <Withdraw step={step} href={withdrawAt(step.factId)} />,
  };
  return [...columns, withdrawal];
}

function From({ step: { validFrom, isNow } }: Pick<SaidProps, 'step'>) {
  return (
    <>
      {longDate(validFrom)}
      {isNow && <span className="app-second-line">shown above</span>}
    </>
  );
}

interface SaidProps {
  readonly step: HistoryStep;
  readonly fieldNames: RegisterHistoryProps['fieldNames'];
}

function Said({ step: { changed }, fieldNames }: SaidProps) {
  const { council } = useHere();
  const nothing = nothingWords(council?.roles ?? []);
  if (changed.length === 0) return 'The same as before';
  return (
    <ul className="govuk-list govuk-!-margin-bottom-0">
      {changed.map(({ field, before, after }) => (
        <li key={field}>
          {fieldNames[field] ?? field}: {textWords(after, nothing)}
          {before !== null && `, before it ${textWords(before, nothing)}`}
        </li>
      ))}
    </ul>
  );
}

function Withdraw({ step, href }: { readonly step: HistoryStep; readonly href: string }) {
  return (
    <TextLink href={href}>
      Withdraw
      <span className="govuk-visually-hidden"> what was said from {longDate(step.validFrom)} on</span>
    </TextLink>
  );
}
