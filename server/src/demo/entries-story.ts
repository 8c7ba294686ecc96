import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import * as z from 'zod';
import { publications } from '@due-regard/shared/evidence/publication.ts';
import { dayField } from '@due-regard/shared/http/fields.ts';
import { findRegister } from '@due-regard/shared/registers/every-register.ts';
import type { Field } from '@due-regard/shared/registers/field.ts';
import type { Register } from '@due-regard/shared/registers/register.ts';
import { listEntries } from '@due-regard/db/registers/queries.ts';
import { knownNow } from '../http/as-at.ts';
import { addEntry, changeEntry } from '../registers/entries.ts';
import { kindsNamed, namedThings } from '../registers/named-things.ts';
import type { NamedThing } from '../registers/named-things.ts';
import { demoActor } from './acting.ts';
import type { Acting, Happening } from './acting.ts';
import { story } from './story.ts';

/** What is said of an entry on a day; what is left out of a later word stays as it was. */
const saying = z.strictObject({
  on: dayField,
  /** Since when it is so, where that is not the day on which it is said. */
  since: z.optional(dayField),
  values: z.record(z.string(), z.unknown()),
  reason: z.string().optional(),
});

const shape = z.array(
  z.strictObject({
    register: z.string(),
    /** By which others name it; no two of the story are alike. */
    key: z.string(),
    publication: z.enum(publications).default('officers'),
    said: z.array(saying).min(1),
  }),
);

type Told = z.output<typeof shape>[number];
type Saying = z.output<typeof saying>;

const folder = new URL('registers/', import.meta.resolve('@due-regard/db/demo/ridgeway.yaml'));

/** What every register of the demonstration council holds, from db/demo/registers: a file for each room. */
export const entriesStory: readonly Happening[] = readdirSync(fileURLToPath(folder))
  .filter((name) => name.endsWith('.yaml'))
  .toSorted()
  .flatMap((name) => shape.parse(parse(readFileSync(new URL(name, folder), 'utf8'))))
  .flatMap((told) => told.said.map((said, index) => happening(told, said, index === 0)));

function happening(told: Told, said: Saying, isFirst: boolean): Happening {
  const register = findRegister(told.register);
  if (register === undefined) throw new Error(`the story speaks of a register that is not there: ${told.register}`);
  return {
    on: said.on,
    words: `${register.thing}: ${told.key}`,
    run: (acting) => (isFirst ? begin(acting, register, { told, said }) : goOn(acting, register, { told, said })),
  };
}

interface Word {
  readonly told: Told;
  readonly said: Saying;
}

async function begin(acting: Acting, register: Register, { told, said }: Word): Promise<void> {
  const values = await withIds(acting, register, said.values);
  const { entryId } = await addEntry(acting.deps, demoActor, {
    register,
    values,
    publication: told.publication,
    since: said.since ?? said.on,
  });
  acting.entries.set(told.key, entryId);
}

async function goOn(acting: Acting, register: Register, { told, said }: Word): Promise<void> {
  const entryId = acting.entries.get(told.key);
  const rows = await listEntries(acting.deps.db.read, knownNow(story.code));
  const before = rows.findLast((row) => row.entryId === entryId);
  if (before === undefined) throw new Error(`the story needs an entry ${told.key}`);
  await changeEntry(acting.deps, demoActor, {
    register,
    factId: before.factId,
    values: { ...before.values, ...(await withIds(acting, register, said.values)) },
    publication: told.publication,
    changedOn: said.since ?? said.on,
    reason: said.reason ?? 'As it was told',
  });
}

/** The story names things by what they are called, and entries of registers by their keys. */
async function withIds(
  acting: Acting,
  register: Register,
  values: Saying['values'],
): Promise<Readonly<Record<string, unknown>>> {
  const of = kindsNamed(register);
  const known = knownNow(story.code);
  const things = await namedThings(acting.deps.db.read, {
    known,
    now: known,
    asAt: story.ownDate,
    of,
    roles: ['lead'],
  });
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, idsIn(register.fields[name], value, { acting, things })]),
  );
}

interface Knowing {
  readonly acting: Acting;
  readonly things: readonly NamedThing[];
}

function idsIn(field: Field | undefined, value: unknown, knowing: Knowing): unknown {
  if (field?.kind !== 'one' && field?.kind !== 'several') return value;
  if (Array.isArray(value)) return value.map((text: unknown) => idsIn({ ...field, kind: 'one' }, text, knowing));
  return typeof value === 'string' ? idOf(field.of, value, knowing) : value;
}

function idOf(of: string, text: string, { acting, things }: Knowing): string {
  const entryId = acting.entries.get(text);
  const found = things.find((thing) => thing.of === of && (thing.text === text || thing.id === entryId));
  if (found === undefined) throw new Error(`the story needs the ${of} “${text}”`);
  return found.id;
}
