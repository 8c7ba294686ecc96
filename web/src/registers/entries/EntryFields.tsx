import { isNoWiderThan } from '@due-regard/shared/evidence/publication.ts';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import type { EntryFound } from '@due-regard/shared/registers/api.ts';
import { numberKept, numberShown } from '@due-regard/shared/registers/field.ts';
import type { Field, Value } from '@due-regard/shared/registers/field.ts';
import type { Register } from '@due-regard/shared/registers/register.ts';
import { use } from 'react';
import { Details } from '../../design-system/Blocks.tsx';
import { FormErrors } from '../../design-system/form-errors.ts';
import { Checkboxes } from '../../design-system/Checkboxes.tsx';
import { DateInput } from '../../design-system/DateInput.tsx';
import { dateOf, numberOf, textOf, textsOf } from '../../design-system/form-data.ts';
import { lineOf } from '../../design-system/from-form.ts';
import { Radios } from '../../design-system/Radios.tsx';
import { Select } from '../../design-system/Select.tsx';
import { Textarea } from '../../design-system/Textarea.tsx';
import { TextInput } from '../../design-system/TextInput.tsx';
import { NoNames } from '../NoNames.tsx';
import { notRecorded } from '../register-words.ts';
import { SeveralThings } from './SeveralThings.tsx';

/** What the fields of a register may name. */
export type ThingsToName = readonly {
  readonly id: string;
  readonly of: string;
  readonly text: string;
  /** Of a person: the closest level that they may read. */
  readonly reach?: Publication | undefined;
}[];

export interface EntryFieldsProps {
  readonly register: Register;
  /** What stands; absent for what is added. */
  readonly values?: EntryFound['values'] | undefined;
  readonly things: ThingsToName;
  /** Who may read the entry, as it is chosen: it falls to nobody else. */
  readonly level: Publication;
}

const nothingSaid: EntryFound['values'] = {};

/** Every question of a register's form: what belongs to a special use stands under a heading of its own at the end. */
export function EntryFields({ register, values = nothingSaid, things: all, level }: EntryFieldsProps) {
  const things = all.filter(({ reach }) => reach === undefined || isNoWiderThan(reach, level));
  const errors = use(FormErrors);
  const wrong = new Set(errors.map(({ field }) => field));
  const groups = Map.groupBy(Object.entries(register.fields), ([, { under = '' }]) => under);
  const parts = [...groups]
    .toSorted(([one], [other]) => Number(one !== '') - Number(other !== ''))
    .map(([under, fields]) => {
      const questions = fields.map(([name, field]) => (
        <Question key={name} name={name} field={field} value={values[name] ?? null} things={things} />
      ));
      if (under === '') return questions;
      const isOpen = fields.some(([name]) => wrong.has(name) || isSaid(values[name] ?? null));
      return (
        <Details key={under} summary={under} isOpen={isOpen}>
          {questions}
        </Details>
      );
    });
  return (
    <>
      <NoNames />
      {parts}
    </>
  );
}

function isSaid(value: Value): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null;
}

interface QuestionProps {
  readonly name: string;
  readonly field: Field;
  readonly value: Value;
  readonly things: ThingsToName;
}

function Question({ name, field, value, things }: QuestionProps) {
  const { label, hint } = field;
  const texts: readonly string[] = Array.isArray(value) ? value : [];
  const shown = typeof value === 'number' ? numberShown(field, value) : value;
  const text = typeof shown === 'string' || typeof shown === 'number' ? String(shown) : undefined;
  switch (field.kind) {
    case 'words':
      return field.most > 200 ? (
        <Textarea name={name} label={label} hint={hint} rows={3} defaultValue={text} />
      ) : (
        <TextInput name={name} label={label} hint={hint} defaultValue={text} />
      );
    case 'day':
    case 'promise':
      return <DateInput name={name} legend={label} hint={hint ?? 'Such as 13 3 2018'} defaultValue={text} />;
    case 'choices':
      return <Checkboxes name={name} legend={label} hint={hint} items={itemsOf(field.choices)} defaultValues={texts} />;
    case 'choice':
      return <Choice name={name} field={field} value={text} />;
    case 'several':
      return <SeveralThings name={name} label={label} hint={hint} ids={texts} options={thingsOf(field.of, things)} />;
    case 'one':
    case 'person': {
      const none = field.kind === 'person' ? 'Nobody who signs in here' : notRecorded;
      const options = [{ value: '', text: none }, ...thingsOf(field.kind === 'person' ? 'person' : field.of, things)];
      return <Select name={name} label={label} hint={hint} options={options} defaultValue={text ?? ''} />;
    }
    default:
      return <Typed name={name} field={field} value={field.kind === 'list' ? texts.join('; ') : text} />;
  }
}

function Choice({
  name,
  field,
  value,
}: {
  readonly name: string;
  readonly field: Field;
  readonly value: string | undefined;
}) {
  if (field.kind !== 'choice') return null;
  const hasNone = field.isNeeded === true || Object.values(field.choices).includes(notRecorded);
  const none = hasNone ? [] : [{ value: '', label: notRecorded }];
  const items = [...itemsOf(field.choices), ...none];
  if (items.length <= 7)
    return (
      <Radios
        name={name}
        legend={field.label}
        hint={field.hint}
        items={items}
        defaultValue={value ?? (none.length > 0 ? '' : undefined)}
      />
    );
  const options = [
    { value: '', text: notRecorded },
    ...itemsOf(field.choices).map(({ value: code, label }) => ({ value: code, text: label })),
  ];
  return <Select name={name} label={field.label} hint={field.hint} options={options} defaultValue={value ?? ''} />;
}

const listHint = 'Divide several by semicolons';

function Typed({
  name,
  field,
  value,
}: {
  readonly name: string;
  readonly field: Field;
  readonly value: string | undefined;
}) {
  const isNumber = field.kind === 'number' || field.kind === 'pounds';
  const isDecimal = field.kind === 'number' && field.inHundredths !== undefined;
  const hint =
    field.hint ??
    (field.kind === 'list'
      ? listHint
      : field.kind === 'link'
        ? 'Its address, beginning with https:// or http://'
        : undefined);
  return (
    <TextInput
      name={name}
      label={field.label}
      hint={hint}
      defaultValue={value}
      {...(isNumber ? { width: 10, inputMode: isDecimal ? 'decimal' : 'numeric' } : {})}
      prefix={field.kind === 'pounds' ? '£' : undefined}
    />
  );
}

function itemsOf(choices: Readonly<Record<string, string>>) {
  return Object.entries(choices).map(([value, label]) => ({ value, label }));
}

function thingsOf(of: string, things: ThingsToName) {
  return things.filter((thing) => thing.of === of).map(({ id, text }) => ({ value: id, text }));
}

/** The answers of a register's form, by the names of its fields. */
export function valuesIn(form: FormData, { fields }: Register): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, valueIn(form, name, field)]));
}

function valueIn(form: FormData, name: string, field: Field): unknown {
  switch (field.kind) {
    case 'words':
      return lineOf(form, name);
    case 'list':
      return (textOf(form, name) ?? '')
        .split(';')
        .map((text) => text.trim())
        .filter((text) => text !== '');
    case 'choices':
    case 'several':
      return textsOf(form, name).filter((id) => id !== '');
    case 'day':
    case 'promise':
      return dateOf(form, name);
    case 'number': {
      const number = Number(textOf(form, name) ?? '');
      const isDecimal = field.inHundredths !== undefined && number > 0;
      return isDecimal ? numberKept(field, number) : numberOf(form, name);
    }
    case 'pounds':
      return numberOf(form, name);
    default:
      return textOf(form, name);
  }
}
