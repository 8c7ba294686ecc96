import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { importApi } from '@due-regard/shared/imports/api.ts';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import { queryOf } from '../api.ts';
import { Asked } from '../design-system/Asked.tsx';
import { sameFileWords } from '@due-regard/shared/imports/same-file.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { InsetText, WarningText } from '../design-system/Blocks.tsx';
import { ButtonLink } from '../design-system/Button.tsx';
import { londonTimeWords } from '../design-system/london-day.ts';
import { Page } from '../design-system/Page.tsx';
import { SummaryList } from '../design-system/SummaryList.tsx';
import { Tag } from '../design-system/Tag.tsx';
import { useHere } from '../here.ts';
import { places } from '../places.ts';
import { isOfPeople } from '@due-regard/shared/imports/batch.ts';
import type { BatchStatus } from '@due-regard/shared/imports/batch.ts';
import { Answers } from './Answers.tsx';
import { batchCounts, batchKindWords, batchStatusTags } from './batch-words.ts';
import { importCrumbs } from './crumbs.ts';
import { orderWords } from './DayOrderField.tsx';
import { HoldingFile } from './HoldingFile.tsx';
import { PeopleFile } from './learning/PeopleFile.tsx';
import { PlanChanges } from './plans/PlanChanges.tsx';
import { ReplyChanges } from './plans/ReplyChanges.tsx';
import { SettlePlan } from './plans/SettlePlan.tsx';
import { EntryChanges } from './registers/EntryChanges.tsx';
import { RegisterChanges } from './RegisterChanges.tsx';
import { RowsBrought } from './RowsBrought.tsx';
import { SettleFile } from './SettleFile.tsx';
import { UnmatchedRows } from './UnmatchedRows.tsx';

/** One file: what it would change, and whether it should; or what it did. */
export function ImportPage() {
  const { authority } = useHere();
  const { id = '' } = useParams();
  const question = useQuery(queryOf(importApi.find, { params: { authority, id } }));
  const { data } = question;
  return (
    <Page
      title={data?.fileName ?? 'File'}
      section="Imports"
      caption={data && batchKindWords[data.kind].name}
      breadcrumbs={importCrumbs(authority)}
    >
      <Asked question={question} words="Loading the file">
        {(batch) => <Batch batch={batch} />}
      </Asked>
    </Page>
  );
}

interface BatchProps {
  readonly batch: BatchReply;
}

function Batch({ batch }: BatchProps) {
  const isStaged = batch.status === 'staged';
  return (
    <>
      {isStaged && batch.sameAs !== null && (
        <WarningText>{sameFileWords(batch.sameAs, { ...batch, plan: batch.rows?.plan })}</WarningText>
      )}
      <Facts batch={batch} />
      <Answers batch={batch} />
      {isOfPeople(batch.kind) && batch.rows !== null && <PeopleFile batch={batch} rows={batch.rows} />}
      {isStaged && batch.rows !== null && <UnmatchedRows batch={batch} rows={batch.rows} />}
      {batch.canBeUndone && <UndoLink batch={batch} />}
      {batch.heldBy !== null && <Held by={batch.heldBy} />}
      {batch.register !== null && <RegisterChanges preview={batch.register} />}
      {batch.rows?.plan !== undefined && <PlanChanges plan={batch.rows.plan} />}
      {batch.rows?.entries !== undefined && <EntryChanges entries={batch.rows.entries} />}
      {batch.rows?.reply !== undefined && <ReplyChanges reply={batch.rows.reply} />}
      {batch.rows !== null && <RowsBrought kind={batch.kind} isStaged={isStaged} preview={batch.rows} />}
      {isStaged && <Settle batch={batch} />}
      {batch.kind === 'schools' && batch.canBeUndone && <LinksNext />}
      <p className="govuk-body-s">
        Check sum of the file (SHA-256): <span className="app-check-sum">{batch.sha256}</span>
      </p>
    </>
  );
}

function Settle({ batch }: BatchProps) {
  const plan = batch.rows?.plan;
  return plan === undefined ? <SettleFile batch={batch} /> : <SettlePlan batch={batch} plan={plan} />;
}

const broughtKeys: Readonly<Record<BatchStatus, string>> = {
  staged: 'What it would bring',
  accepted: 'What it brought',
  cancelled: 'What it would have brought',
  undone: 'What it brought',
};

function Facts({ batch }: BatchProps) {
  const { status, fileDate, dayOrder, createdAt, settledAt, undoneAt } = batch;
  const { label, colour } = batchStatusTags[status];
  const settled = status === 'cancelled' ? 'Put aside' : 'Taken in';
  return (
    <SummaryList
      rows={[
        { key: 'Where it stands', value: <Tag colour={colour}>{label}</Tag> },
        { key: broughtKeys[status], value: batchCounts(batch) },
        { key: 'True of', value: fileDate === null ? 'Not known' : longDate(fileDate) },
        ...(dayOrder === null ? [] : [{ key: 'Days such as 01/02/2018', value: orderWords[dayOrder] }]),
        { key: 'Brought', value: londonTimeWords(createdAt) },
        ...(settledAt === null ? [] : [{ key: settled, value: londonTimeWords(settledAt) }]),
        ...(undoneAt === null ? [] : [{ key: 'Undone', value: londonTimeWords(undoneAt) }]),
      ]}
    />
  );
}

/** A register says which schools there are; only the links say which of them followed which. */
function LinksNext() {
  const { authority, may } = useHere();
  if (!may(importApi.stage)) return null;
  return (
    <InsetText>
      Next: <TextLink href={places.bring(authority, 'links')}>bring the links file of the same day</TextLink>, which
      says which school followed which.
    </InsetText>
  );
}

/** Why there is no button: without a word one would look for it. */
function Held({ by }: { readonly by: NonNullable<BatchReply['heldBy']> }) {
  const { may } = useHere();
  if (!may(importApi.undo)) return null;
  return (
    <InsetText>
      This file cannot be undone yet. <HoldingFile by={by} />
    </InsetText>
  );
}

function UndoLink({ batch: { batchId } }: BatchProps) {
  const { authority, may } = useHere();
  if (!may(importApi.undo)) return null;
  return (
    <ButtonLink href={`${places.imports(authority)}/${batchId}/undo`} variant="secondary">
      Undo this file
    </ButtonLink>
  );
}
