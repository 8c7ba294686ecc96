import { controlHeading, controlNames, controls } from '@due-regard/shared/schools/control.ts';
import { kindNames } from '@due-regard/shared/schools/kind-words.ts';
import { phaseNames, phases } from '@due-regard/shared/schools/phase.ts';
import type { OrganisationSummary } from '@due-regard/shared/schools/api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { useHere } from '../here.ts';
import { places } from '../places.ts';
import { notCountedWords } from './not-counted.ts';
import { StandingTag } from './StandingTag.tsx';

interface CellProps {
  readonly one: OrganisationSummary;
}

const columns: readonly Column<OrganisationSummary>[] = [
  { heading: 'Name', sortBy: 'name', isRowHeader: true, cell: (one) => <Name one={one} /> },
  { heading: 'Phase', sortBy: 'phase', cell: phaseWords },
  { heading: controlHeading, sortBy: 'control', cell: (one) => <Control one={one} /> },
  { heading: 'Reached', cell: (one) => <Reached one={one} /> },
  { heading: 'Up to date', cell: (one) => <UpToDate one={one} /> },
];

/** A page of the register, one line for each. */
export function SchoolTable({ organisations }: { readonly organisations: readonly OrganisationSummary[] }) {
  return (
    <Table
      caption="Schools and services"
      isCaptionHidden
      columns={columns}
      rows={organisations}
      rowKey={({ organisationId }) => organisationId}
      defaultSort="name"
    />
  );
}

function Name({ one: { organisationId, name, urn, town } }: CellProps) {
  const { authority } = useHere();
  const facts = [urn === null ? null : `URN ${urn}`, town].filter((fact) => fact !== null);
  return (
    <>
      <TextLink href={places.organisation(authority, organisationId)}>{name}</TextLink>
      <span className="app-second-line">{facts.join(' · ')}</span>
    </>
  );
}

function phaseWords({ kind, phase }: OrganisationSummary): string {
  if (kind !== 'school') return kindNames[kind];
  const known = phases.find((one) => one === phase);
  return known === undefined ? '–' : phaseNames[known];
}

function Control({ one: { kind, control, trust, typeName } }: CellProps) {
  if (kind !== 'school') return typeName ?? '–';
  const known = controls.find((each) => each === control);
  return (
    <>
      {known === undefined ? '–' : controlNames[known]}
      {trust !== null && <span className="app-second-line">{trust}</span>}
    </>
  );
}

function Reached({ one }: CellProps) {
  return one.isInScope ? <StandingTag measure="reached" standing={one.reached} /> : notCountedWords(one);
}

function UpToDate({ one: { isInScope, upToDate } }: CellProps) {
  return isInScope ? <StandingTag measure="training" standing={upToDate} /> : '–';
}
