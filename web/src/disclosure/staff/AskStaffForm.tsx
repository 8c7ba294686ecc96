import { useNavigate } from 'react-router';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import {
  staffGroupingNames,
  staffGroupings,
  staffPlaceNames,
  staffPlaces,
  staffTellingNames,
  staffTellings,
} from '@due-regard/shared/training/release/staff-asked.ts';
import type { StaffAsked } from '@due-regard/shared/training/release/staff-asked.ts';
import { textOf } from '../../design-system/form-data.ts';
import { Form } from '../../design-system/Form.tsx';
import { Radios } from '../../design-system/Radios.tsx';
import { Select } from '../../design-system/Select.tsx';

export interface AskStaffFormProps {
  readonly days: readonly IsoDate[];
  readonly asked: StaffAsked | undefined;
}

/** Which day, and how finely people are told apart. What is asked stands in the address. */
export function AskStaffForm({ days, asked }: AskStaffFormProps) {
  const navigate = useNavigate();
  function show(form: FormData): void {
    const chosen = ['day', 'places', 'groups', 'tells'].map((name) => [name, textOf(form, name) ?? '']);
    void navigate(`?${new URLSearchParams(chosen).toString()}`);
  }
  return (
    <Form onSubmit={show} submit="Work the figures out" label="What is asked for" holdsWork={false}>
      <Select
        name="day"
        label="As at"
        hint="The last day of a month: days close to each other would tell of the same people twice"
        options={days.map((value) => ({ value, text: longDate(value) }))}
        defaultValue={asked?.asAt}
      />
      <Radios
        name="places"
        legend="Where people are in post"
        hint="School by school is never public. The region is the councils of which you are officer or lead"
        items={staffPlaces.map((value) => ({ value, label: staffPlaceNames[value] }))}
        defaultValue={asked?.places ?? 'phase'}
      />
      <Radios
        name="groups"
        legend="What they do"
        items={staffGroupings.map((value) => ({ value, label: staffGroupingNames[value] }))}
        defaultValue={asked?.groups ?? 'kind'}
      />
      <Radios
        name="tells"
        legend="What is told of their training"
        hint="To tell those out of date apart withholds more of the other counts, since mostly they are few"
        items={staffTellings.map((value) => ({ value, label: staffTellingNames[value] }))}
        defaultValue={asked?.tells ?? 'up-to-date'}
      />
    </Form>
  );
}
