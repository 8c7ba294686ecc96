import type { RegisterPreview } from '@due-regard/shared/imports/preview.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { Altered, RegisterDiff } from '@due-regard/shared/schools/register-diff.ts';
import { closesMany } from '@due-regard/shared/schools/closes-many.ts';
import { typeNameOf } from '@due-regard/shared/schools/type-codes.ts';

interface ReadWith {
  readonly refused: readonly RowProblem[];
  readonly notes: readonly string[];
}

/** A difference as a person reads it before accepting, and as the command line prints it. */
export function previewOf(diff: RegisterDiff, { refused, notes }: ReadWith): Omit<RegisterPreview, 'ofOtherCouncils'> {
  const { appeared, disappeared, altered, unchanged } = diff;
  return {
    appeared: appeared.map(({ urn, name }) => ({ urn, name })),
    disappeared: disappeared.map(({ entry, successors, closedOn, basis }) => ({
      urn: entry.urn,
      name: entry.name,
      successors: [...successors],
      closedOn,
      basis,
    })),
    renamed: altered.filter(has('name')).map(({ entry, row }) => ({ urn: entry.urn, from: entry.name, to: row.name })),
    closed: altered
      .filter(isNowClosed)
      .map(({ entry, row }) => ({ urn: entry.urn, name: row.name, closedOn: row.closedOn })),
    moved: altered
      .filter(has('postcode'))
      .map(({ entry, row }) => ({ urn: entry.urn, name: row.name, from: entry.postcode, to: row.postcode })),
    changed: altered.flatMap(otherChanges),
    unchanged: unchanged.length,
    accepted: appeared.length + altered.length + unchanged.length,
    refused: [...refused],
    closesMany: closesMany(diff),
    covers: diff.coveredTypes.map(typeNameOf),
    notes: [...notes],
  };
}

type Field = Altered['fields'][number];

function has(field: Field): (altered: Altered) => boolean {
  return ({ fields }) => fields.includes(field);
}

/** The file gives a close date or a closed status where the records had the school open. */
function isNowClosed({ entry, row, fields }: Altered): boolean {
  return fields.includes('closedOn') && entry.closedOn === null && (row.closedOn !== null || row.statusCode === '2');
}

const shownElsewhere: ReadonlySet<Field> = new Set(['name', 'postcode']);

function otherChanges({ entry, row, fields }: Altered): RegisterPreview['changed'] {
  const what = fields.filter((field) => !shownElsewhere.has(field)).map((field) => fieldNames[field]);
  return what.length === 0 ? [] : [{ urn: entry.urn, name: row.name, what: [...new Set(what)] }];
}

const fieldNames: Readonly<Record<Field, string>> = {
  name: 'name',
  dfeNumber: 'DfE number',
  typeCode: 'type',
  typeName: 'type',
  statusCode: 'status',
  phase: 'phase',
  control: 'who runs it',
  trust: 'trust',
  town: 'town',
  postcode: 'postcode',
  openedOn: 'open date',
  closedOn: 'close date',
  isProposed: 'status',
};
