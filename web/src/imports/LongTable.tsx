import { useState } from 'react';
import { Button } from '../design-system/Button.tsx';
import { Table } from '../design-system/Table.tsx';
import type { TableProps } from '../design-system/Table.tsx';

const step = 100;

/** A table whose rows come a hundred at a time, so that a file with thousands of bad rows does not freeze the page. */
export function LongTable<Row>({ rows, ...rest }: TableProps<Row>) {
  const [shown, setShown] = useState(step);
  const left = rows.length - shown;
  return (
    <>
      <Table {...rest} rows={rows.slice(0, shown)} />
      {left > 0 && (
        <Button type="button" variant="secondary" onClick={() => setShown(shown + 10 * step)}>
          Show more rows ({left.toLocaleString('en-GB')} left)
        </Button>
      )}
    </>
  );
}
