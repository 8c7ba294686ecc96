import { useMemo } from 'react';
import { Button, ButtonGroup } from '../../design-system/Button.tsx';
import { textOf } from '../../design-system/form-data.ts';
import { Form } from '../../design-system/Form.tsx';
import { DayOrderField } from '../DayOrderField.tsx';
import { Notes } from '../Notes.tsx';
import { useHere } from '../../here.ts';
import type { FileInHand } from './file-in-hand.ts';
import { HowItIsRead } from './HowItIsRead.tsx';
import { questionErrors } from './question-words.ts';
import { Questions } from './Questions.tsx';
import type { SavedReading } from './saved-reading.ts';
import { useStagePeople } from './use-stage-people.ts';

interface KnownFileProps {
  readonly held: FileInHand;
  /** What somebody has just said of its columns; absent, the layout is known by itself or was saved before. */
  readonly saved?: SavedReading | undefined;
  /** The batch of the same file that was read in another way; it is put aside. */
  readonly instead: string | null;
  readonly onMap: () => void;
}

/** A file whose columns are known: how it will be read, what else must be said, and the way on. */
export function KnownFile({ held, saved, instead, onMap }: KnownFileProps) {
  const { council } = useHere();
  const stage = useStagePeople(held, { mappingId: saved?.mappingId, instead });
  const isByLists = stage.variables !== undefined && textOf(stage.variables, 'whose') === 'lists';
  const { error, openDay } = stage;
  const errors = useMemo(
    () => questionErrors(error, { isByLists, council, openDay }),
    [error, isByLists, council, openDay],
  );
  return (
    <>
      <HowItIsRead held={held} saved={saved} />
      <Notes notes={held.look.notes} headingLevel={2} />
      <Form errors={errors} onSubmit={stage.mutate} isSending={stage.isPending} job={stage.job} label="Read the file">
        <Questions held={held} saved={saved} wanted={errors.map(({ field }) => field)} />
        {openDay !== null && <DayOrderField day={openDay.day} />}
        {stage.isPending && stage.job === undefined && <output className="govuk-body">Reading the file</output>}
        <ButtonGroup>
          <Button aria-disabled={stage.isPending || undefined}>{stage.isPending ? 'Reading…' : 'Read the file'}</Button>
          <Button type="button" variant="secondary" onClick={onMap}>
            Change what its columns mean
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}
