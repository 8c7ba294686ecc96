import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { withParameters } from '../address.ts';
import { TextLink } from './Anchor.tsx';
import { Details } from './Blocks.tsx';
import { Button, ButtonGroup } from './Button.tsx';
import { DateInput } from './DateInput.tsx';
import { dateOf } from './form-data.ts';
import { Form } from './Form.tsx';
import type { FieldError } from './form-errors.ts';

export interface ChangeDatesProps {
  /** As typed, where no page could be shown for it; null where the address names none. */
  readonly asAt: string | null;
  readonly knownAt: string | null;
}

/** Asks the page again for other dates, which go into the address and stay on every link from here. */
export function ChangeDates({ asAt, knownAt }: ChangeDatesProps) {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  function change(form: FormData): void {
    const dates = { asAt: dateOf(form, 'asAt') ?? undefined, knownAt: dateOf(form, 'knownAt') ?? undefined };
    const wrong = dateErrors(dates);
    setErrors(wrong);
    if (wrong.length === 0) void navigate(withParameters(search, dates));
  }
  return (
    <Details summary="Change the dates" className="app-change-dates">
      <Form key={search} errors={errors} onSubmit={change} label="Dates of this page" holdsWork={false}>
        <DateInput
          name="asAt"
          legend="As things stood on"
          hint="Figures are true of the end of this day"
          defaultValue={asAt}
        />
        <DateInput
          name="knownAt"
          legend="As it was known on"
          hint="Leave empty for what is known now. Fill in to see the figures without what was entered or corrected later"
          defaultValue={knownAt}
        />
        <ButtonGroup>
          <Button variant="secondary">Show these dates</Button>
          <TextLink href={withoutDates(pathname, search)} keepsDate={false}>
            Show the newest figures
          </TextLink>
        </ButtonGroup>
      </Form>
    </Details>
  );
}

function withoutDates(pathname: string, search: string): string {
  const left = withParameters(search, { asAt: undefined, knownAt: undefined });
  return left === '?' ? pathname : pathname + left;
}

const names = { asAt: 'The day that the figures are of', knownAt: 'The day on which it was known' } as const;

/** What is typed must be a day of the calendar; an empty box asks for the newest. */
function dateErrors(dates: Readonly<Record<keyof typeof names, string | undefined>>): readonly FieldError[] {
  return (['asAt', 'knownAt'] as const)
    .filter((name) => dates[name] !== undefined && parseIsoDate(dates[name]) === undefined)
    .map((field) => ({ field, message: `${names[field]} must be a day of the calendar, like 13 3 2018` }));
}
