import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { learningApi } from '@due-regard/shared/imports/learning/api.ts';
import type { MappingReply } from '@due-regard/shared/imports/learning/api.ts';
import { questionsAfter } from './questions-after.ts';
import { call } from '../../api.ts';
import type { ApiProblem } from '../../api.ts';
import { InsetText } from '../../design-system/Blocks.tsx';
import { Checkboxes } from '../../design-system/Checkboxes.tsx';
import { textOf } from '../../design-system/form-data.ts';
import type { FieldError } from '../../design-system/form-errors.ts';
import { Form } from '../../design-system/Form.tsx';
import { TextInput } from '../../design-system/TextInput.tsx';
import { formProblems } from '../../form-problems.ts';
import { useHere } from '../../here.ts';
import type { FieldWords } from '../../words.ts';
import { Notes } from '../Notes.tsx';
import { ColumnsQuestion } from './ColumnsQuestion.tsx';
import type { FileInHand } from './file-in-hand.ts';
import { HeaderRowForm } from './HeaderRowForm.tsx';
import { columnsOf, mappingOf, mappingProblems } from './mapping-of-form.ts';
import type { SavedReading } from './saved-reading.ts';

const words: Readonly<Record<string, FieldWords>> = {
  name: { noun: 'a name under which this reading is remembered' },
  replaces: {
    noun: 'whether it is replaced',
    codes: {
      'name-taken': 'Another reading is saved under this name: say that it is replaced, or choose another name',
    },
  },
};

interface MappingFormProps {
  readonly held: FileInHand;
  /** How it was read before, to begin with. */
  readonly before: MappingReply | undefined;
  readonly onLooked: (held: FileInHand) => void;
  readonly onSaved: (saved: SavedReading) => void;
}

/** A person says what each column means; it is remembered by name for the next file of this kind. */
export function MappingForm({ held, before, onLooked, onSaved }: MappingFormProps) {
  const { look, kind, file } = held;
  const [found, setFound] = useState<readonly FieldError[]>([]);
  const save = useSaveMapping(held, onSaved);
  const problems = useMemo(() => formProblems(save.error, words), [save.error]);
  function keep(form: FormData): void {
    const wrong = mappingProblems(form, look, kind);
    setFound(wrong);
    if (wrong.length === 0) save.mutate(form);
  }
  return (
    <>
      <WhatToDo fileName={file.name} />
      <Notes notes={look.notes} headingLevel={2} />
      <HeaderRowForm
        held={held}
        onLooked={(again) => {
          setFound([]);
          onLooked(again);
        }}
      />
      <Form
        errors={found.length > 0 ? found : problems}
        onSubmit={keep}
        isSending={save.isPending}
        submit="Save and go on"
        label="What the columns mean"
      >
        <TextInput
          key={`first ${String(look.headerRow)}`}
          name="firstRow"
          label="First row of people"
          hint="As your spreadsheet numbers it. Rows of notes above it are passed over"
          width={3}
          inputMode="numeric"
          defaultValue={String(look.firstRow ?? look.headerRow + 1)}
        />
        <ColumnsQuestion look={look} kind={kind} before={before} />
        <TextInput
          name="name"
          label="Name to save it under"
          hint="Such as “ESR export of the Trust”. Later files with the same columns are read in the same way by themselves"
          maxLength={100}
          defaultValue={before?.name}
        />
        {problems.some(({ field }) => field === 'replaces') && (
          <Checkboxes
            name="replaces"
            legend="What becomes of the reading that is saved under this name?"
            hint="What was read by it stays as it is. To keep it, choose another name above"
            items={[{ value: 'yes', label: 'Replace it: later files are read as is said here' }]}
          />
        )}
      </Form>
    </>
  );
}

function WhatToDo({ fileName }: { readonly fileName: string }) {
  return (
    <>
      <p className="govuk-body-l">
        Say what the columns of {fileName} mean. Of what is left at “Not read” nothing is kept.
      </p>
      <InsetText>
        Numbers, usernames and addresses of people become codes before they are compared; names are only counted. No
        example is shown of a column that may hold either.
      </InsetText>
    </>
  );
}

function useSaveMapping({ look, kind }: FileInHand, onSaved: (saved: SavedReading) => void) {
  const { authority } = useHere();
  return useMutation<SavedReading, ApiProblem, FormData>({
    mutationFn: async (form) => {
      const name = textOf(form, 'name') ?? '';
      const definition = mappingOf(form, look, kind);
      const { mappingId } = await call(learningApi.saveMapping, {
        params: { authority },
        body: { name, kind, definition, ...(textOf(form, 'replaces') === 'yes' ? { replaces: 'yes' } : {}) },
      });
      const columns = columnsOf(form, look, kind);
      return { mappingId, name, columns, asks: questionsAfter(kind, columns, look) };
    },
    onSuccess: onSaved,
  });
}
