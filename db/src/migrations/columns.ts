import { sql } from 'kysely';
import type { CreateTableBuilder, Kysely } from 'kysely';
import { tableEnding } from '../dialect.ts';
import type { Engine } from '../dialect.ts';

type ColumnKind = 'text' | 'integer' | 'bytes';

/** Columns by name: `text`, `integer`, `bytes`, `flag` (0 or 1); a `?` at the end lets it be null. */
export type Columns = Readonly<Record<string, ColumnKind | `${ColumnKind}?` | 'flag' | 'flag?'>>;

interface TableShape {
  readonly engine: Engine;
  readonly name: string;
  readonly columns: Columns;
  readonly key: readonly string[];
}

/** A table with a composite key, of types that are the same on both engines. */
export function tableOf(db: Kysely<unknown>, shape: TableShape): CreateTableBuilder<string, string> {
  let builder: CreateTableBuilder<string, string> = db.schema.createTable(shape.name);
  for (const [name, kind] of Object.entries(shape.columns)) {
    const bare = kind.replace('?', '');
    builder = builder.addColumn(name, typeOf(shape.engine, bare), (column) => {
      const checked = bare === 'flag' ? column.check(sql`${sql.ref(name)} in (0, 1)`) : column;
      return kind.endsWith('?') ? checked : checked.notNull();
    });
  }
  return builder.addPrimaryKeyConstraint(`${shape.name}_key`, [...shape.key]).modifyEnd(tableEnding(shape.engine));
}

function typeOf(engine: Engine, kind: string): 'text' | 'integer' | 'blob' | 'bytea' {
  if (kind === 'bytes') return engine === 'sqlite' ? 'blob' : 'bytea';
  return kind === 'text' ? 'text' : 'integer';
}

const factColumns: Columns = {
  authority_id: 'text',
  fact_id: 'text',
  recorded_at: 'text',
  recorded_seq: 'integer',
  withdrawn_at: 'text?',
  withdrawn_seq: 'integer?',
};

/** A table of dated facts: keyed by authority and fact, and known from an instant until another. */
export function factTableOf(
  db: Kysely<unknown>,
  shape: { readonly engine: Engine; readonly name: string; readonly columns: Columns },
): CreateTableBuilder<string, string> {
  return tableOf(db, {
    ...shape,
    columns: { ...factColumns, ...shape.columns },
    key: ['authority_id', 'fact_id'],
  }).addForeignKeyConstraint(`${shape.name}_authority`, ['authority_id'], 'authority', ['authority_id']);
}

/** A fact about an organisation of the same authority. */
export function organisationFactTableOf(
  db: Kysely<unknown>,
  shape: { readonly engine: Engine; readonly name: string; readonly columns: Columns },
): CreateTableBuilder<string, string> {
  return factTableOf(db, { ...shape, columns: { organisation_id: 'text', ...shape.columns } }).addForeignKeyConstraint(
    `${shape.name}_organisation`,
    ['authority_id', 'organisation_id'],
    'organisation',
    ['authority_id', 'organisation_id'],
  );
}
