import { useRef, useState } from 'react';
import type { LookReply, MappingReply } from '@due-regard/shared/imports/learning/api.ts';
import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import { Button } from '../../design-system/Button.tsx';
import { ColumnTable } from './ColumnTable.tsx';
import { soundsLikePrevent } from './likely-first.ts';
import { columnWords } from '@due-regard/shared/imports/learning/meaning-words.ts';

interface ColumnsQuestionProps {
  readonly look: LookReply;
  readonly kind: MappedKind;
  /** How the file was read before, to begin with. */
  readonly before: MappingReply | undefined;
}

type Looked = LookReply['columns'][number];
/** What was chosen, by the column's name: so it stays when the names are looked for in another row. */
type Picked = ReadonlyMap<string, string>;

/** From so many courses on most are of other things. */
const many = 5;

/** What each column means, and a way to leave out at once the courses that are of other things. */
export function ColumnsQuestion({ look, kind, before }: ColumnsQuestionProps) {
  const [picked, setPicked] = useState<Picked>(() => pickedBefore(before, look.columns));
  const [left, setLeft] = useState(0);
  const told = useRef<HTMLOutputElement>(null);
  function chosenOf(column: Looked): string {
    return picked.get(columnWords(column)) ?? column.guess ?? '';
  }
  const courses = look.columns.filter((column) => chosenOf(column) === 'course-cell');
  const others = courses.filter(({ name }) => !soundsLikePrevent(name));
  function leaveOthers(): void {
    setPicked(new Map([...picked, ...others.map((column) => [columnWords(column), ''] as const)]));
    setLeft(others.length);
    // The button that had the focus goes away.
    told.current?.focus();
  }
  return (
    <>
      {courses.length >= many && others.length > 0 && (
        <>
          <p className="govuk-body">
            {courses.length} columns seem to be courses, {courses.length - others.length} of them about Prevent by their
            names.
          </p>
          <Button type="button" variant="secondary" onClick={leaveOthers}>
            Read only courses that sound like Prevent
          </Button>
        </>
      )}
      <output className="govuk-body app-said" tabIndex={-1} ref={told}>
        {left > 0 && `${String(left)} courses are left at “Not read”. Choose any of them again below.`}
      </output>
      <ColumnTable
        look={look}
        kind={kind}
        chosenOf={chosenOf}
        onPick={(column, meaning) => setPicked(new Map([...picked, [column, meaning]]))}
      />
    </>
  );
}

/** What was said before holds for every column: what was not read then is not read now, whatever it seems to mean. */
function pickedBefore(before: MappingReply | undefined, columns: readonly Looked[]): Picked {
  if (before === undefined) return new Map();
  const said = new Map(before.definition.columns.map((column) => [columnWords(column), column.meaning]));
  return new Map(columns.map(columnWords).map((column) => [column, said.get(column) ?? '']));
}
