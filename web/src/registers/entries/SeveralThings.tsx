import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Button } from '../../design-system/Button.tsx';
import { Checkboxes } from '../../design-system/Checkboxes.tsx';
import { Fieldset } from '../../design-system/Fieldset.tsx';
import type { SelectOption } from '../../design-system/Select.tsx';
import { TextInput } from '../../design-system/TextInput.tsx';
import { thingsFound } from './things-found.ts';

export interface SeveralThingsProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly ids: readonly string[];
  readonly options: readonly SelectOption[];
}

/** So many can be looked over at once; more are searched. */
const fewEnough = 8;

/** Several things of the house: ticked where they are few, searched and added where there may be hundreds. */
export function SeveralThings(props: SeveralThingsProps) {
  const { name, label, hint, ids, options } = props;
  if (options.length === 0 && ids.length === 0) return null;
  const isKnown = ids.every((id) => options.some(({ value }) => value === id));
  if (options.length > fewEnough || !isKnown) return <Searched {...props} />;
  const items = options.map(({ value, text }) => ({ value, label: text }));
  return <Checkboxes name={name} legend={label} hint={hint} items={items} defaultValues={ids} />;
}

function Searched({ name, label, hint, ids, options }: SeveralThingsProps) {
  const [chosen, setChosen] = useState(ids);
  const [words, setWords] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const { found, more } = thingsFound(options, { words, without: chosen });
  function choose(next: readonly string[]): void {
    setChosen(next);
    setWords('');
    // What was pressed is gone: the reader goes on where others are looked for.
    box.current?.focus();
    box.current?.form?.dispatchEvent(new Event('input', { bubbles: true }));
  }
  function addFirst(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const [first] = found;
    if (first !== undefined) choose([...chosen, first.value]);
  }
  return (
    <div className="govuk-form-group">
      <Fieldset legend={label}>
        <Chosen
          name={name}
          things={chosen.map(
            (id) => options.find(({ value }) => value === id) ?? { value: id, text: 'Not here any more' },
          )}
          onRemove={(id) => choose(chosen.filter((one) => one !== id))}
        />
        <TextInput
          id={name}
          name={`${name}-words`}
          label={
            <>
              Find by words<span className="govuk-visually-hidden">: {label}</span>
            </>
          }
          hint={hint}
          ref={box}
          value={words}
          autoComplete="off"
          onChange={(event) => setWords(event.currentTarget.value)}
          onKeyDown={addFirst}
        />
        <output className="govuk-body">{words.trim() === '' ? '' : foundWords(found.length, more)}</output>
        {found.length > 0 && (
          <ul className="govuk-list">
            {found.map(({ value, text }) => (
              <li key={value}>
                <Button type="button" variant="secondary" onClick={() => choose([...chosen, value])}>
                  Add <span>{text}</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Fieldset>
    </div>
  );
}

function foundWords(shown: number, more: number): string {
  if (shown === 0) return 'Nothing here is called so.';
  return more === 0 ? `${String(shown)} found` : `${String(shown)} of ${String(shown + more)} found are shown`;
}

interface ChosenProps {
  readonly name: string;
  readonly things: readonly SelectOption[];
  readonly onRemove: (id: string) => void;
}

function Chosen({ name, things, onRemove }: ChosenProps) {
  if (things.length === 0) return <p className="govuk-body">Nothing is named.</p>;
  return (
    <ul className="govuk-list">
      {things.map(({ value, text }) => (
        <li key={value}>
          {text} <input type="hidden" name={name} value={value} />
          <Button type="button" variant="secondary" onClick={() => onRemove(value)}>
            Take away<span className="govuk-visually-hidden"> {text}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
