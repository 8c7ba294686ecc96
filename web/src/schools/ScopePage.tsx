import { useQuery } from '@tanstack/react-query';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { scopeApi } from '@due-regard/shared/schools/scope-api.ts';
import { queryOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { AsAt } from '../design-system/AsAt.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Details } from '../design-system/Blocks.tsx';
import { ButtonLink } from '../design-system/Button.tsx';
import { Page } from '../design-system/Page.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { Tag } from '../design-system/Tag.tsx';
import { useHere } from '../here.ts';
import { newestFirst, scopeSentence, splitTypes } from './scope-types.ts';
import type { SchoolType, Scope, ScopesReply } from './scope-types.ts';

const typeColumns: readonly Column<SchoolType>[] = [
  { heading: 'Type of school', cell: ({ name }) => name, isRowHeader: true },
  { heading: 'Code', cell: ({ code }) => code, isNumeric: true },
  { heading: 'Open', cell: ({ open }) => open, isNumeric: true },
  { heading: 'Counted', cell: ({ isInScope }) => <Counted isInScope={isInScope} /> },
];

const scopeColumns: readonly Column<Scope>[] = [
  { heading: 'From', cell: ({ validFrom }) => longDate(validFrom), isRowHeader: true },
  { heading: 'Counted', cell: ({ words }) => words },
  { heading: 'Types', cell: ({ typeCodes }) => typeCodes.length, isNumeric: true },
];

function withdrawColumn(authority: string): Column<Scope> {
  return {
    heading: 'Entered by mistake?',
    cell: ({ scopeId, validFrom }) => (
      <TextLink href={`/${authority}/settings/scope/${scopeId}/withdraw`}>
        Withdraw<span className="govuk-visually-hidden"> what is counted from {longDate(validFrom)}</span>
      </TextLink>
    ),
  };
}

export function ScopePage() {
  const { authority, dates, may } = useHere();
  const scopes = useQuery(queryOf(scopeApi.list, { params: { authority }, query: dates }));
  return (
    <Page
      title="Which schools are counted"
      section="Settings"
      breadcrumbs={[{ text: 'Overview', href: `/${authority}` }]}
      asAt={scopes.data && <AsAt {...scopes.data.provenance} />}
    >
      <Asked question={scopes} words="Loading the types of school">
        {(reply) => <Scopes reply={reply} />}
      </Asked>
      {may(scopeApi.add) && (
        <ButtonLink href={`/${authority}/settings/scope/new`}>Count other types from a day on</ButtonLink>
      )}
    </Page>
  );
}

function Scopes({ reply: { scopes, types } }: { readonly reply: ScopesReply }) {
  const { authority, may } = useHere();
  const { here, others } = splitTypes(types);
  return (
    <>
      <p className="govuk-body-l">{scopeSentence(types)}</p>
      <p className="govuk-body">
        “Open, but proposed to close” counts as open. What is counted is printed with every figure; a change holds from
        a day on, and figures of earlier dates stay as they were.
      </p>
      <Table
        caption="Counted since when"
        columns={
          may(scopeApi.withdraw) && scopes.length > 1 ? [...scopeColumns, withdrawColumn(authority)] : scopeColumns
        }
        rows={newestFirst(scopes)}
        rowKey={({ scopeId }) => scopeId}
      />
      <Table caption="Types of school here" columns={typeColumns} rows={here} rowKey={({ code }) => code} />
      <Details summary="Every other type, none open here and none counted">
        <Table
          caption="Other types of establishment"
          isCaptionHidden
          columns={typeColumns}
          rows={others}
          rowKey={({ code }) => code}
        />
      </Details>
    </>
  );
}

function Counted({ isInScope }: { readonly isInScope: boolean }) {
  return isInScope ? <Tag colour="green">Counted</Tag> : <Tag colour="grey">Not counted</Tag>;
}
