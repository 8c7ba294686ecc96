import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { countsApi } from '@due-regard/shared/channel/counts-api.ts';
import type { ChangedCounts } from '@due-regard/shared/channel/counts-api.ts';
import { breakdownNames } from '@due-regard/shared/channel/breakdown.ts';
import { countReasons, countReasonWords, standingWords } from '@due-regard/shared/channel/counts.ts';
import { quarterWords } from '@due-regard/shared/channel/quarter.ts';
import { call } from '../../api.ts';
import type { ApiProblem, QueryOf, ReplyOf } from '../../api.ts';
import { FileUpload } from '../../design-system/FileUpload.tsx';
import { Form } from '../../design-system/Form.tsx';
import { fileOf, textOf } from '../../design-system/form-data.ts';
import type { FieldError } from '../../design-system/form-errors.ts';
import { Radios } from '../../design-system/Radios.tsx';
import { Table } from '../../design-system/Table.tsx';
import type { Column } from '../../design-system/Table.tsx';
import { formProblems } from '../../form-problems.ts';
import { useHere } from '../../here.ts';
import { badFileWords, isOfWholeFile } from '../../imports/bad-row-words.ts';
import { BadRows } from '../../imports/BadRows.tsx';
import { useSave } from '../../use-save.ts';
import { ChannelFrame } from '../ChannelFrame.tsx';
import { codesOf } from './answer-words.ts';

type Looked = ReplyOf<typeof countsApi.look>;

/** A file that was looked at, which stays in this page alone until it is sent again. */
interface LookedAt {
  readonly file: File;
  readonly looked: Looked;
}

/** Counts from a file: looked at first, brought in whole after that. */
export function BringPage() {
  return (
    <ChannelFrame title="Bring a file of counts" stages={[['Counts for each quarter', 'counts']]} to={countsApi.bring}>
      <p className="govuk-body">
        A CSV, ODS or XLSX file with the columns Quarter, Breakdown, Category and Count, and no others: the file that
        can be taken away has them. A file with records of people is refused whole. Nothing of a file is kept here until
        you bring it in.
      </p>
      <Bring />
    </ChannelFrame>
  );
}

const none: readonly FieldError[] = [];

function Bring() {
  const { authority } = useHere();
  const [missing, setMissing] = useState(none);
  const { mutate, isPending, error, data, reset } = useMutation<LookedAt, ApiProblem, File>({
    mutationFn: async (file) => ({ file, looked: await call(countsApi.look, { params: { authority }, file }) }),
  });
  const rows = error?.problem?.rows ?? [];
  const errors = useMemo(() => problemsOf(error), [error]);
  function look(form: FormData): void {
    const file = fileOf(form, 'file');
    setMissing(file === null ? [{ field: 'file', message: 'Choose a file that is not empty' }] : none);
    if (file === null) reset();
    else mutate(file);
  }
  const partial = rows.filter((row) => !isOfWholeFile(row));
  return (
    <>
      <Form
        errors={missing.length > 0 ? missing : errors}
        onSubmit={look}
        isSending={isPending}
        isRefused={error !== null}
        submit="Look at the file"
        holdsWork={false}
        label="Choose a file"
      >
        <FileUpload name="file" label="File of counts" accept=".csv,.ods,.xlsx" />
      </Form>
      {partial.length > 0 && <BadRows rows={partial} caption="What is wrong with the file" />}
      {data !== undefined && <Preview key={data.looked.mark} lookedAt={data} />}
    </>
  );
}

function problemsOf(error: ApiProblem | null): readonly FieldError[] {
  const rows = error?.problem?.rows ?? [];
  const whole = rows.filter(isOfWholeFile);
  if (whole.length > 0) return [{ field: 'file', message: badFileWords(whole) }];
  if (rows.length > 0)
    return [{ field: 'file', message: 'Nothing was taken: mend the rows below in the file, then look at it again' }];
  return formProblems(error, {});
}

const words = {
  reason: { noun: 'why', codes: { missing: 'Choose why what was entered before is corrected' } },
};

function Preview({ lookedAt: { file, looked } }: { readonly lookedAt: LookedAt }) {
  const { authority } = useHere();
  const { changes, same, mark, needsReason } = looked;
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(countsApi.bring, { params: { authority }, query: { mark, ...reasonIn(form) }, file }),
    after: (_form, { changed }) => ({
      to: `/${authority}/channel/counts`,
      said: `The file is brought in: ${changed === 1 ? 'one breakdown of a quarter' : `${String(changed)} breakdowns of quarters`} changed`,
    }),
  });
  if (changes.length === 0)
    return (
      <p className="govuk-body">
        {same === 0
          ? 'The file has no counts in it, so it would change nothing.'
          : 'Everything in the file stands here already, so it would change nothing.'}
      </p>
    );
  return (
    <section aria-labelledby="preview">
      <h2 className="govuk-heading-m" id="preview">
        What the file would change
      </h2>
      <Table
        caption={`What changes. ${alreadyWords(same)}`}
        columns={columns}
        rows={changes.flatMap(changedRows)}
        rowKey={({ key }) => key}
      />
      <Form {...sending} onSubmit={save} submit="Bring it in" label="Bring it in">
        {needsReason && (
          <Radios
            name="reason"
            legend="Why is what was entered before corrected?"
            legendSize="s"
            items={countReasons.map((value) => ({ value, label: countReasonWords[value] }))}
          />
        )}
      </Form>
    </section>
  );
}

function alreadyWords(same: number): string {
  if (same === 0) return 'Nothing in the file stands here already';
  const [is, stands] = same === 1 ? ['breakdown of a quarter', 'stands'] : ['breakdowns of quarters', 'stand'];
  return `${String(same)} ${is} in the file ${stands} here already`;
}

function reasonIn(form: FormData): Pick<QueryOf<typeof countsApi.bring>, 'reason'> {
  const reason = countReasons.find((one) => one === textOf(form, 'reason'));
  return reason === undefined ? {} : { reason };
}

interface ChangedRow {
  readonly key: string;
  readonly quarter: string;
  readonly breakdown: string;
  readonly category: string;
  readonly was: string;
  readonly becomes: string;
}

const columns: readonly Column<ChangedRow>[] = [
  { heading: 'Quarter', isRowHeader: true, cell: ({ quarter }) => quarter },
  { heading: 'Breakdown', cell: ({ breakdown }) => breakdown },
  { heading: 'Category', cell: ({ category }) => category },
  { heading: 'Now', isNumeric: true, cell: ({ was }) => was },
  { heading: 'In the file', isNumeric: true, cell: ({ becomes }) => becomes },
];

/** One row for each count that changes, or one for a breakdown that is held elsewhere before or after. */
function changedRows({ quarter, breakdown, was, becomes }: ChangedCounts): readonly ChangedRow[] {
  const place = { quarter: quarterWords(quarter), breakdown: breakdownNames[breakdown] };
  const key = `${quarter} ${breakdown}`;
  const held: ChangedRow = {
    ...place,
    key,
    category: 'All',
    was: standingWords[was.standing],
    becomes: standingWords[becomes.standing],
  };
  const counted = codesOf(breakdown, quarter)
    .filter(({ code }) => was.counts[code] !== becomes.counts[code])
    .map(({ code, words: category }) => ({
      ...place,
      key: `${key} ${code}`,
      category,
      was: countWords(was.counts[code]),
      becomes: countWords(becomes.counts[code]),
    }));
  return was.standing === 'held-elsewhere' || becomes.standing === 'held-elsewhere' ? [held, ...counted] : counted;
}

function countWords(count: number | undefined): string {
  return count?.toLocaleString('en-GB') ?? 'Not entered';
}
