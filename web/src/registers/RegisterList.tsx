import { useLocation, useSearchParams } from 'react-router';
import { downloadFormats } from '@due-regard/shared/http/downloads.ts';
import type { DownloadFormat } from '@due-regard/shared/http/downloads.ts';
import { Empty } from '../design-system/Empty.tsx';
import { FileLinks } from '../design-system/FileLinks.tsx';
import { chipsOf, withAny } from '../design-system/filter-chips.ts';
import type { AddressFilter } from '../design-system/filter-chips.ts';
import { Filters } from '../design-system/Filters.tsx';
import { formatNames } from '../design-system/format-names.ts';
import { Pagination } from '../design-system/Pagination.tsx';
import { Select } from '../design-system/Select.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { TextInput } from '../design-system/TextInput.tsx';
import { withParameters } from '../address.ts';
import { foundWords } from './register-words.ts';

export interface RegisterListProps<Row> {
  /** What the register is of: `Strategies, policies and agreements`. */
  readonly things: string;
  /** What is counted, where that is put in another way: `entries`. */
  readonly counted?: string | undefined;
  /** Those with options are chosen from a list, the others typed. */
  readonly filters: readonly AddressFilter[];
  /** Those that the filters leave. */
  readonly rows: readonly Row[];
  /** How many there are without a filter. */
  readonly all: number;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** What its files are called, and where each is. */
  readonly file: { readonly name: string; readonly addressOf: (format: DownloadFormat) => string };
}

/** What a register holds on a day: filters that live in the address, the rows that they leave, and the files. */
export function RegisterList<Row>(props: RegisterListProps<Row>) {
  const { things, counted = things, filters, rows, all, columns, rowKey, file } = props;
  const [parameters] = useSearchParams();
  const { search } = useLocation();
  const turn = pageOf(rows, Number(parameters.get('page')));
  return (
    <>
      <Filters
        label="Filter the register"
        chips={chipsOf(parameters, filters)}
        result={foundWords(rows.length, all, counted)}
      >
        {filters.map((filter) => (
          <Field key={filter.name} filter={filter} />
        ))}
      </Filters>
      {rows.length === 0 ? (
        <Empty why="Nothing in the register matches these filters." next="Take one of them away." />
      ) : (
        <Table caption={things} isCaptionHidden columns={columns} rows={turn.rows} rowKey={rowKey} />
      )}
      <Pagination
        page={turn.page}
        pages={turn.pages}
        hrefOf={(page) => withParameters(search, { page: String(page) })}
      />
      <FileLinks heading="Download this register" files={filesOf(file)} />
    </>
  );
}

const rowsOnAPage = 100;

/** The rows of one page; a page that there is not is the nearest that there is. */
function pageOf<Row>(rows: readonly Row[], asked: number) {
  const pages = Math.max(1, Math.ceil(rows.length / rowsOnAPage));
  const page = Math.min(Math.max(1, Math.trunc(asked) || 1), pages);
  return { page, pages, rows: rows.slice((page - 1) * rowsOnAPage, page * rowsOnAPage) };
}

function Field({ filter: { name, label, options } }: { readonly filter: AddressFilter }) {
  if (options === undefined) return <TextInput name={name} label={label} type="search" />;
  return <Select name={name} label={label} options={withAny(options)} />;
}

function filesOf({ name, addressOf }: RegisterListProps<unknown>['file']) {
  return downloadFormats.map((format) => ({ href: addressOf(format), label: `${name}, ${formatNames[format]}` }));
}
