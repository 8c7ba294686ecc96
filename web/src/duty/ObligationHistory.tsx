import { useParams } from 'react-router';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { ObligationFound } from '@due-regard/shared/duty/api.ts';
import { dutyWriting } from '@due-regard/shared/duty/write-api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { useHere } from '../here.ts';

type Step = ObligationFound['history'][number];

const fieldNames: Readonly<Record<string, string>> = {
  applies: 'Applies',
  reason: 'Why it was decided so',
  ownerRole: 'Role',
  ownerOrganisation: 'Organisation',
  ownerUser: 'Person',
  agencies: 'Agencies',
  cadence: 'How often',
};

const stepColumns: readonly Column<Step>[] = [
  { heading: 'From', isRowHeader: true, cell: ({ validFrom }) => longDate(validFrom) },
  { heading: 'What changed', cell: ({ changed }) => changed.map(changeWords).join('; ') || 'Nothing said yet' },
];

const stepsToMend: readonly Column<Step>[] = [
  ...stepColumns,
  { heading: 'Mend', cell: (step) => <Mend step={step} /> },
];

function changeWords({ field, before, after }: Step['changed'][number]): string {
  return `${fieldNames[field] ?? field}: ${before === null ? '' : `${before}, then `}${after ?? 'none'}`;
}

function Mend({ step: { factId, validFrom } }: { readonly step: Step }) {
  const { authority } = useHere();
  const { id = '' } = useParams();
  return (
    <TextLink href={`/${authority}/duty/${id}/arrangement/${factId}/withdraw`}>
      Withdraw<span className="govuk-visually-hidden"> what was said from {longDate(validFrom)}</span>
    </TextLink>
  );
}

/** Whose it was from which day on. */
export function ArrangementHistory({ history }: Pick<ObligationFound, 'history'>) {
  const { may } = useHere();
  if (history.length === 0) return null;
  return (
    <Table
      caption="Whose it was"
      columns={may(dutyWriting.withdrawArrangement) ? stepsToMend : stepColumns}
      rows={history}
      rowKey={({ factId }) => factId}
    />
  );
}

type Text = ObligationFound['texts'][number];

const textColumns: readonly Column<Text>[] = [
  { heading: 'From', isRowHeader: true, cell: ({ validFrom }) => longDate(validFrom) },
  { heading: 'Version', cell: ({ guidance }) => guidance },
  { heading: 'What changed', cell: (text) => <Changed text={text} /> },
];

/** Its words of every time, with what each changed. */
export function Texts({ texts }: Pick<ObligationFound, 'texts'>) {
  if (texts.length < 2) return null;
  return (
    <Table
      caption="Its words through the versions"
      columns={textColumns}
      rows={texts}
      rowKey={({ packId, validFrom }) => `${packId} ${validFrom}`}
    />
  );
}

function Changed({ text: { changed } }: { readonly text: Text }) {
  if (changed.length === 0) return 'The first words here';
  return (
    <ul className="app-plain-list">
      {changed.map(({ name, before, after }) => (
        <li key={name}>
          <strong>{name}</strong> was “{before}”, became “{after}”
        </li>
      ))}
    </ul>
  );
}
