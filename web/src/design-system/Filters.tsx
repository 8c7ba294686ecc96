import { useEffect, useRef } from 'react';
import type { ReactNode, SyntheticEvent } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { withoutValue, withParameters } from '../address.ts';
import { Anchor } from './Anchor.tsx';
import { Button } from './Button.tsx';
import { fillFromAddress, valuesOf } from './filter-fields.ts';

export interface Chip {
  /** The name in the address, and the value that the chip takes away. */
  readonly name: string;
  readonly value: string;
  /** "Phase: primary" */
  readonly label: string;
}

export interface FiltersProps {
  /** "Filter the schools" */
  readonly label: string;
  /** Selects, inputs and checkboxes; the address fills them in, so they need no default values. */
  readonly children: ReactNode;
  /** What is chosen now; each can be taken away. */
  readonly chips: readonly Chip[];
  /** "18 of 180 schools", read out politely when it changes; absent while nothing is known. */
  readonly result?: string | undefined;
}

/** Filters live in the address: they can be sent on, Back restores them, and any change starts at the first page. */
export function Filters({ label, children, chips, result }: FiltersProps) {
  const form = useRef<HTMLFormElement>(null);
  const { search } = useLocation();
  const navigate = useNavigate();
  useEffect(() => {
    if (form.current !== null) fillFromAddress(form.current, new URLSearchParams(search));
  }, [search]);
  function apply(event: SyntheticEvent<HTMLFormElement>): void {
    event.preventDefault();
    void navigate(withParameters(search, valuesOf(event.currentTarget)));
  }
  return (
    <>
      <search aria-label={label}>
        <form className="app-filters" ref={form} onSubmit={apply}>
          <div className="app-filters__fields">{children}</div>
          <Button variant="secondary">Apply filters</Button>
        </form>
      </search>
      {chips.length > 0 && <Chips chips={chips} />}
      <output className="app-result">{result}</output>
    </>
  );
}

function Chips({ chips }: { readonly chips: readonly Chip[] }) {
  const { search } = useLocation();
  const none = Object.fromEntries(chips.map(({ name }) => [name, undefined]));
  return (
    <ul className="app-chips" aria-label="Filters in use">
      {chips.map(({ name, value, label }) => (
        <li key={`${name} ${value}`}>
          <Anchor className="app-chip" href={withoutValue(search, name, value)}>
            <span aria-hidden="true">✕ </span>
            <span className="govuk-visually-hidden">Take away </span>
            {label}
          </Anchor>
        </li>
      ))}
      {chips.length > 1 && (
        <li className="app-chips__clear">
          <Anchor className="app-chip" href={withParameters(search, none)}>
            Clear all filters
          </Anchor>
        </li>
      )}
    </ul>
  );
}
