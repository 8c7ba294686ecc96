import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { importApi } from '@due-regard/shared/imports/api.ts';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import { call, queryOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { WarningText } from '../design-system/Blocks.tsx';
import { Button, ButtonGroup } from '../design-system/Button.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { Form } from '../design-system/Form.tsx';
import { Page } from '../design-system/Page.tsx';
import { SummaryList } from '../design-system/SummaryList.tsx';
import { londonTimeWords } from '../design-system/london-day.ts';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';
import { places } from '../places.ts';
import { useSave } from '../use-save.ts';
import { batchCounts, batchKindWords } from './batch-words.ts';
import { HoldingFile } from './HoldingFile.tsx';
import { importCrumbs } from './crumbs.ts';

/** Asks once more before all that a file brought is withdrawn. */
export function UndoImportPage() {
  const { authority } = useHere();
  const { id = '' } = useParams();
  const back = `${places.imports(authority)}/${id}`;
  const question = useQuery(queryOf(importApi.find, { params: { authority, id } }));
  return (
    <Page
      title="Undo a file"
      section="Imports"
      caption={question.data?.fileName}
      breadcrumbs={importCrumbs(authority, { text: question.data?.fileName ?? 'File', href: back })}
    >
      <Allowed to={importApi.undo}>
        <Asked question={question} words="Loading the file">
          {(batch) =>
            batch.canBeUndone ? (
              <UndoForm batch={batch} back={back} />
            ) : (
              <Empty
                why={whyNot(batch.heldBy)}
                next={<TextLink href={places.imports(authority)}>See all files</TextLink>}
              />
            )
          }
        </Asked>
      </Allowed>
    </Page>
  );
}

function whyNot(heldBy: BatchReply['heldBy']): ReactNode {
  return heldBy === null ? 'This file is not taken in, so there is nothing to undo.' : <HoldingFile by={heldBy} />;
}

const words = {};

function UndoForm({ batch, back }: { readonly batch: BatchReply; readonly back: string }) {
  const { authority } = useHere();
  const { fileName, kind, settledAt, batchId } = batch;
  const { save, ...form } = useSave({
    words,
    send: (_nothing: undefined, asking) => call(importApi.undo, { params: { authority, id: batchId } }, asking),
    after: () => ({ to: back, said: `${fileName} is undone: what it replaced stands again` }),
  });
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Kind', value: batchKindWords[kind].name },
          { key: 'Taken in', value: settledAt === null ? 'Not known' : londonTimeWords(settledAt) },
          { key: 'What it brought', value: batchCounts(batch) },
        ]}
      />
      <WarningText>
        All that this file brought is withdrawn, and decisions made on it too. What it replaced stands again. Figures as
        they were known before stay as they were.
      </WarningText>
      <Form {...form} onSubmit={() => save(undefined)} label="Undo the file">
        <ButtonGroup>
          <Button variant="warning" aria-disabled={form.isSending || undefined}>
            {form.isSending ? 'Undoing it…' : 'Undo this file'}
          </Button>
          <TextLink href={back}>Keep it</TextLink>
        </ButtonGroup>
      </Form>
    </>
  );
}
