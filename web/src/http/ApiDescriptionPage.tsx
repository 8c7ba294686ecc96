import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { queryOf } from '../api.ts';
import { Asked } from '../design-system/Asked.tsx';
import { Page } from '../design-system/Page.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { printedContract, printedEndpoints } from './printed-contract.ts';
import type { PrintedEndpoint } from './printed-contract.ts';

/** The contract between these pages and the server, for whoever writes a program against it. */
export function ApiDescriptionPage() {
  const question = useQuery(queryOf(printedContract, {}));
  return (
    <Page title="API">
      <p className="govuk-body">
        These pages ask the server by the addresses below, and other programs may do the same with a session of their
        own. The whole description, with every field of every body and reply, is{' '}
        <a className="govuk-link" href="/api/openapi.json">
          an OpenAPI 3.1 document in JSON
        </a>
        . It is made from the same contracts that the server keeps to.
      </p>
      <p className="govuk-body">
        Bodies and replies are JSON. Whatever is not a success is told as problem+json (RFC 9457) with a code, and
        answers at fault by field. Days are written 2018-03-13. A council is named by its code in the address; one in
        which the caller holds no role answers as if it were not there.
      </p>
      <Asked question={question} words="Loading the description">
        {(reply) => <Endpoints endpoints={printedEndpoints(reply)} />}
      </Asked>
    </Page>
  );
}

const columns: readonly Column<PrintedEndpoint>[] = [
  { heading: 'Address', isRowHeader: true, cell: (one) => <Address one={one} /> },
  { heading: 'What it does', cell: ({ summary }) => summary },
  { heading: 'Who may call it', cell: ({ who }) => who },
  { heading: 'Takes', cell: ({ takes }) => takes },
];

function Endpoints({ endpoints }: { readonly endpoints: readonly PrintedEndpoint[] }) {
  return (
    <Table
      caption={`${String(endpoints.length)} addresses`}
      columns={columns}
      rows={endpoints}
      rowKey={({ method, path }) => `${method} ${path}`}
    />
  );
}

function Address({ one: { method, path } }: { readonly one: PrintedEndpoint }) {
  return (
    <>
      {method}{' '}
      <code className="app-address">
        {path.split(/(?=\/)/).map((part, index) => (
          // The parts of one address keep their places; a line may break before each.
          // oxlint-disable-next-line react/no-array-index-key
          <Fragment key={index}>
            <wbr />
            {part}
          </Fragment>
        ))}
      </code>
    </>
  );
}
