import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import * as z from 'zod';
import { dayField } from '@due-regard/shared/http/fields.ts';
import { sourceKinds, waysPublished } from '@due-regard/shared/national/figure.ts';
import type { NationalPack, NationalValue } from '@due-regard/shared/national/figure.ts';

const day = z.optional(dayField);

const written = z.strictObject({
  year: z.int().min(2016).max(2100),
  value: z.int().positive(),
  of: z.int().positive().optional(),
  on: day,
  by: day,
  revised: day,
  source: z.string(),
});

const series = z.strictObject({
  id: z.string(),
  name: z.string(),
  label: z.string().optional(),
  says: z.string().optional(),
  values: z.array(written).min(1),
});

const file = z.strictObject({
  breaks: z.array(z.strictObject({ from: z.int(), words: z.string() })),
  sources: z.array(z.strictObject({ id: z.string(), name: z.string(), kind: z.enum(sourceKinds), address: z.url() })),
  charts: z.array(z.strictObject({ id: z.string(), what: z.string(), series: z.array(z.string()).min(1) })),
  groups: z.array(z.strictObject({ id: z.string(), title: z.string(), series: z.array(series).min(1) })),
});

let read: NationalPack | undefined;

/** The figures that come with the product, read once. @throws when a value has no day or more than one */
export function nationalPack(): NationalPack {
  read ??= packOf(
    readFileSync(fileURLToPath(import.meta.resolve('@due-regard/db/packs/national-prevent.yaml')), 'utf8'),
  );
  return read;
}

function packOf(text: string): NationalPack {
  const { groups, ...rest } = file.parse(parse(text));
  return {
    ...rest,
    groups: groups.map((group) => ({
      ...group,
      series: group.series.map(({ label = null, says = null, values, ...one }) => {
        return { ...one, label, says, values: values.map(valueOf) };
      }),
    })),
  };
}

function valueOf({ year, value, of, source, ...days }: z.output<typeof written>): NationalValue {
  const given = waysPublished.flatMap((published) => {
    const on = days[published];
    return on === undefined ? [] : [{ published, day: on }];
  });
  const [only] = given;
  if (only === undefined || given.length > 1)
    throw new Error(`one day is needed for ${String(value)} of ${String(year)} (on, by or revised)`);
  return { year, value, of: of ?? null, source, ...only };
}
