import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { PackPreview } from '@due-regard/shared/duty/pack-api.ts';
import { counted } from '@due-regard/shared/measure/words.ts';
import { Details } from '../design-system/Blocks.tsx';
import type { Column } from '../design-system/Table.tsx';
import { Table } from '../design-system/Table.tsx';

interface OfPreview {
  readonly preview: PackPreview;
}

type Field = PackPreview['packFields'][number];
type Changed = PackPreview['changed'][number];
type Added = PackPreview['added'][number];
type Named = PackPreview['ended'][number];

/** What a pack adds, changes, ends and leaves as it is, before anything of it is written. */
export function PackDifferences({ preview }: OfPreview) {
  const { packFields, changed, added, ended, unchanged } = preview;
  return (
    <>
      <p className="govuk-body-l">{againstWords(preview)}</p>
      <p className="govuk-body">
        {`${String(added.length)} added, ${String(changed.length)} changed, ${String(ended.length)} asked no longer, ${String(unchanged.length)} as before.`}{' '}
        Owners, assessments and evidence stay with the number of the obligation.
      </p>
      {packFields.length > 0 && (
        <Table
          caption="The pack itself"
          columns={[
            { heading: 'What', isRowHeader: true, cell: ({ name }: Field) => name },
            { heading: 'So far', cell: ({ before }: Field) => before },
            { heading: 'Will be', cell: ({ after }: Field) => after },
          ]}
          rows={packFields}
          rowKey={({ name }) => name}
        />
      )}
      {changed.length > 0 && <ChangedTable changed={changed} />}
      {added.length > 0 && (
        <Table
          caption="Added"
          columns={[
            { heading: 'Obligation', isRowHeader: true, cell: nameOf },
            { heading: 'Question', cell: ({ question }: Added) => question },
            {
              heading: 'From',
              cell: ({ validFrom, isAgain }: Added) =>
                `${longDate(validFrom)}${isAgain ? ', in other words than before' : ''}`,
            },
          ]}
          rows={added}
          rowKey={keyOf}
        />
      )}
      {ended.length > 0 && <Names caption="Asked no longer" rows={ended} />}
      {unchanged.length > 0 && (
        <Details summary={`${counted(unchanged.length, ['obligation', 'obligations'])} in the same words`}>
          <Names caption="In the same words" rows={unchanged} />
        </Details>
      )}
    </>
  );
}

function againstWords({ against, pack }: PackPreview): string {
  if (against === null) return `A duty that is new here: ${pack.title}, asked from ${longDate(pack.validFrom)}.`;
  if (against.isSamePack) return `This pack is loaded already: ${against.guidance}. What differs from it:`;
  return `From ${longDate(pack.validFrom)} it takes the place of: ${against.guidance}. What then changes:`;
}

const changedColumns: readonly Column<Changed>[] = [
  { heading: 'Obligation', isRowHeader: true, cell: nameOf },
  { heading: 'What changes', cell: ({ fields }) => <Fields fields={fields} /> },
];

function ChangedTable({ changed }: { readonly changed: readonly Changed[] }) {
  return <Table caption="Changed" columns={changedColumns} rows={changed} rowKey={keyOf} />;
}

function Fields({ fields }: { readonly fields: readonly Field[] }) {
  return (
    <ul className="app-plain-list">
      {fields.map(({ name, before, after }) => (
        <li key={name}>
          <strong>{name}</strong>: “{before}” becomes “{after}”
        </li>
      ))}
    </ul>
  );
}

function Names({ caption, rows }: { readonly caption: string; readonly rows: readonly Named[] }) {
  return (
    <Table
      caption={caption}
      columns={[{ heading: 'Obligation', isRowHeader: true, cell: nameOf }]}
      rows={rows}
      rowKey={keyOf}
    />
  );
}

function nameOf({ obligationId, title }: Named): string {
  return `${obligationId} ${title}`;
}

function keyOf({ obligationId, validFrom }: Named): string {
  return `${obligationId} ${validFrom}`;
}
