import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { importApi } from '@due-regard/shared/imports/api.ts';
import { batchKinds, isOfPeople } from '@due-regard/shared/imports/batch.ts';
import type { BatchKind } from '@due-regard/shared/imports/batch.ts';
import { call } from '../api.ts';
import type { ApiProblem } from '../api.ts';
import { Checkboxes } from '../design-system/Checkboxes.tsx';
import { DateInput } from '../design-system/DateInput.tsx';
import { dateOf, textOf } from '../design-system/form-data.ts';
import type { FieldError } from '../design-system/form-errors.ts';
import { Form } from '../design-system/Form.tsx';
import { fromForm } from '../design-system/from-form.ts';
import { Page } from '../design-system/Page.tsx';
import { formProblems } from '../form-problems.ts';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';
import { places } from '../places.ts';
import { todayHere, withToday } from '../today.ts';
import type { FieldWords } from '../words.ts';
import { BadRows } from './BadRows.tsx';
import { badFileWords, isOfWholeFile, openDayOf } from './bad-row-words.ts';
import type { BadRow } from './bad-row-words.ts';
import { ChooseFile } from './ChooseFile.tsx';
import { chosenIn } from './chosen-file.ts';
import { importCrumbs } from './crumbs.ts';
import { DayOrderField } from './DayOrderField.tsx';
import { lookProblems } from './learning/look-problems.ts';
import { useLook } from './learning/use-look.ts';
import { openDayErrors } from './open-day-errors.ts';
import { useLookAtPlan } from './plans/use-look-at-plan.ts';
import { useStage } from './use-stage.ts';
import type { OpenDay, StageQuery } from './use-stage.ts';

export function NewImportPage() {
  const { authority } = useHere();
  return (
    <Page title="Bring a file" section="Imports" breadcrumbs={importCrumbs(authority)}>
      <Allowed to={importApi.stage}>
        <NewImportForm />
      </Allowed>
    </Page>
  );
}

const words: Readonly<Record<string, FieldWords>> = {
  fileName: {
    noun: 'the name of the file',
    codes: {
      'personal-data':
        'The name of the file holds something that identifies a person, such as an e-mail address or a telephone number: rename the file',
    },
  },
  fileDate: {
    noun: 'the day the file is true of',
    codes: { 'in-the-future': 'The day the file is true of has not come yet: enter a day that has' },
  },
};

interface Brought {
  readonly kind: BatchKind;
  readonly file: File;
  readonly form: FormData;
}

function NewImportForm() {
  const { authority, council } = useHere();
  const navigate = useNavigate();
  const [missing, setMissing] = useState<readonly FieldError[]>([]);
  const stage = useStage<Brought>({
    send: ({ kind, file, form }, asking) =>
      call(importApi.stage, { params: { authority, kind }, query: queryOfForm(file, form), file }, asking),
  });
  const { error, openDay } = stage;
  const look = useLook(() => void navigate(places.reading(authority)));
  const plan = useLookAtPlan(() => void navigate(places.planReading(authority)));
  const lookError = look.error ?? plan.error;
  const problems = useMemo(
    () => [...stageProblems(error, { said: withToday(words, council), openDay }), ...lookProblems(lookError)],
    [error, openDay, lookError, council],
  );
  const isSending = stage.isPending || look.isPending || plan.isPending;
  const rows = badRowsOf(error);
  function bring(form: FormData): void {
    const chosen = chosenIn(form, batchKinds);
    setMissing(chosen.missing);
    if (!('file' in chosen)) return;
    const { kind, file } = chosen;
    // What was wrong with another file says nothing of this one.
    stage.reset();
    look.reset();
    plan.reset();
    const fileDate = dateOf(form, 'fileDate') ?? undefined;
    if (isOfPeople(kind)) look.mutate({ kind, file, fileDate });
    else if (kind === 'plan') plan.mutate({ file, fileDate });
    else stage.mutate({ kind, file, form });
  }
  return (
    <Form
      errors={missing.length > 0 ? missing : problems}
      onSubmit={bring}
      isSending={isSending}
      job={stage.job}
      submit="Read the file"
    >
      {rows.length > 0 && <BadRows rows={rows} caption="What cannot be taken" />}
      {rows.length > 0 && (
        <Checkboxes
          name="leaveOutBadRows"
          legend="Go on without them?"
          hint="Better is to mend them in the file and bring it again"
          items={[{ value: 'yes', label: 'Leave out what cannot be taken, and take the rest' }]}
        />
      )}
      <ChooseFile kinds={batchKinds} warning={ofPeople} onFile={stage.forgetDay} />
      <DateInput
        name="fileDate"
        legend="Which day is it true of? (optional)"
        hint={`Leave empty when the file’s name says it, like edubasealldata20240708.csv, or for ${todayHere(council)}`}
      />
      {openDay !== null && <DayOrderField day={openDay.day} />}
      {isSending && stage.job === undefined && <output className="govuk-body">Reading the file</output>}
    </Form>
  );
}

const ofPeople =
  'Names of people belong in a learning system export or a list of staff alone, where they are not kept; in any other file they are refused';

function queryOfForm(file: File, form: FormData): StageQuery {
  return fromForm<StageQuery>({
    fileName: file.name,
    fileDate: dateOf(form, 'fileDate') ?? undefined,
    dayOrder: textOf(form, 'dayOrder') ?? undefined,
    leaveOutBadRows: textOf(form, 'leaveOutBadRows') ?? undefined,
    register: textOf(form, 'register') ?? undefined,
  });
}

interface Said {
  readonly said: typeof words;
  readonly openDay: OpenDay | null;
}

/** Faults of the file as a whole stand beside it; single rows are told in a table. */
function stageProblems(error: ApiProblem | null, { said, openDay }: Said): readonly FieldError[] {
  const rows = error?.problem?.rows ?? [];
  if (openDayOf(rows) !== null) return openDayErrors(openDay);
  if (!rows.some(isOfWholeFile)) return formProblems(error, said).map(besideTheFile);
  return [{ field: 'file', message: badFileWords(rows) }];
}

/** The file's name is asked for by no field of its own. */
function besideTheFile(error: FieldError): FieldError {
  return error.field === 'fileName' ? { ...error, field: 'file' } : error;
}

/** Rows that could be left out. */
function badRowsOf(error: ApiProblem | null): readonly BadRow[] {
  const rows = error?.problem?.rows ?? [];
  return rows.some(isOfWholeFile) ? [] : rows;
}
