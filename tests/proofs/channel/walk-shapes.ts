import type * as core from 'zod/v4/core';
import { codeLists } from '@due-regard/shared/channel/code-lists.ts';
import { channelBreakdowns } from '@due-regard/shared/channel/breakdown.ts';

/** What may not be kept behind the wall, and where a shape would keep it. */
export interface ShapeFault {
  readonly place: string;
  readonly fault:
    | 'words'
    | 'days'
    | 'rows'
    | 'crossed'
    | 'no-code-list'
    | 'no-whole-number'
    | 'takes-more'
    | 'anything';
}

interface Walk {
  readonly place: string;
  /** Whether it holds counts of people: then no list of anything, and no day but the first of a quarter. */
  readonly countsPeople: boolean;
}

type Schema = core.$ZodType;

/** What somebody might write of a person, if a field took it. */
const ofPeople = ['Smith', 'J. Smith', 'JS', 'a pupil of the academy', '9434765919', 'AB123456C', '13/03/2008', '12B'];
const birthday = '2008-03-13';

/** Everything that a shape would keep and may not. */
export function faultsOfShape(schema: Schema, walk: Walk): readonly ShapeFault[] {
  const crossed: readonly ShapeFault[] =
    breakdownsIn(schema).some((set) => set.size > 1) && walk.countsPeople
      ? [{ place: walk.place, fault: 'crossed' }]
      : [];
  return [...crossed, ...faultsIn(schema, walk)];
}

function faultsIn(schema: Schema, walk: Walk): readonly ShapeFault[] {
  const def = definitionOf(schema);
  const wrong = (fault: ShapeFault['fault']): readonly ShapeFault[] => [{ place: walk.place, fault }];
  switch (def.type) {
    case 'optional':
    case 'nullable':
      return faultsIn(def.innerType, walk);
    case 'union':
      return def.options.flatMap((option) => faultsIn(option, { ...walk, place: placeOfOption(walk.place, option) }));
    case 'object': {
      const isStrict = def.catchall !== undefined && definitionOf(def.catchall).type === 'never';
      const inner = Object.entries(def.shape).flatMap(([name, part]) =>
        faultsIn(part, { ...walk, place: placeIn(walk.place, name) }),
      );
      return [...(isStrict || !walk.countsPeople ? [] : wrong('takes-more')), ...inner];
    }
    case 'array': {
      const place = `${walk.place}[]`;
      const isRows = walk.countsPeople || definitionOf(def.element).type === 'object';
      return [...(isRows ? [{ place, fault: 'rows' } as const] : []), ...faultsIn(def.element, { ...walk, place })];
    }
    case 'record': {
      const key = definitionOf(def.keyType);
      const isByList = key.type === 'enum' && breakdownsOf(Object.values(key.entries)).length > 0;
      return [...(isByList || !walk.countsPeople ? [] : wrong('no-code-list')), ...faultsIn(def.valueType, walk)];
    }
    case 'string':
      return faultsOfText(schema, walk);
    case 'number':
    case 'int':
      return takes(schema, 1.5) || takes(schema, -1) ? wrong('no-whole-number') : [];
    case 'enum':
    case 'literal':
    case 'boolean':
    case 'never':
      return [];
    default:
      return wrong('anything');
  }
}

function faultsOfText(schema: Schema, { place, countsPeople }: Walk): readonly ShapeFault[] {
  if (ofPeople.some((text) => takes(schema, text))) return [{ place, fault: 'words' }];
  return countsPeople && takes(schema, birthday) ? [{ place, fault: 'days' }] : [];
}

/** The breakdowns by which each form of a record is keyed: by a field that names a code, or by counts by codes. */
function breakdownsIn(schema: Schema): readonly ReadonlySet<string>[] {
  const def = definitionOf(schema);
  switch (def.type) {
    case 'optional':
    case 'nullable':
      return breakdownsIn(def.innerType);
    case 'union':
      return def.options.flatMap(breakdownsIn);
    case 'array':
      return breakdownsIn(def.element);
    case 'object':
      return Object.values(def.shape).reduce<readonly ReadonlySet<string>[]>(
        (forms, part) => joined(forms, breakdownsIn(part)),
        [new Set()],
      );
    case 'record':
      return joined(breakdownsIn(def.keyType), breakdownsIn(def.valueType));
    case 'enum':
      return [new Set(breakdownsOf(Object.values(def.entries)).slice(0, 1))];
    default:
      return [new Set()];
  }
}

function joined(
  one: readonly ReadonlySet<string>[],
  other: readonly ReadonlySet<string>[],
): readonly ReadonlySet<string>[] {
  return one.flatMap((first) => other.map((second) => new Set([...first, ...second])));
}

/** The breakdowns whose codes these all are. */
function breakdownsOf(codes: readonly string[]): readonly string[] {
  return channelBreakdowns.filter((breakdown) => {
    const own = new Set(
      codeLists.filter((list) => list.breakdown === breakdown).flatMap((list) => list.codes.map(({ code }) => code)),
    );
    return codes.every((code) => own.has(code));
  });
}

function placeIn(place: string, name: string): string {
  return `${place}${place.endsWith(']') || !/[ ./]/.test(place) || isInside(place) ? '.' : ' '}${name}`;
}

/** Whether a place lies within what is sent to an address already. */
function isInside(place: string): boolean {
  return place.split(' ').length > 2;
}

/** The branch of a union by what tells it from the others: `said[].sector`. */
function placeOfOption(place: string, option: Schema): string {
  const def = definitionOf(option);
  if (def.type !== 'object') return place;
  const told = Object.values(def.shape)
    .map(definitionOf)
    .find(({ type }) => type === 'literal');
  return told?.type === 'literal' ? `${place}.${String(told.values[0])}` : place;
}

type Definition =
  | { readonly type: 'optional' | 'nullable'; readonly innerType: Schema }
  | { readonly type: 'object'; readonly shape: Readonly<Record<string, Schema>>; readonly catchall?: Schema }
  | { readonly type: 'array'; readonly element: Schema }
  | { readonly type: 'record'; readonly keyType: Schema; readonly valueType: Schema }
  | { readonly type: 'union'; readonly options: readonly Schema[] }
  | { readonly type: 'enum'; readonly entries: Readonly<Record<string, string>> }
  | { readonly type: 'literal'; readonly values: readonly unknown[] }
  | { readonly type: 'string' | 'number' | 'int' | 'boolean' | 'never' | 'unknown' };

// Each schema says in `type` which of these it is; the types of zod's core do not.
function definitionOf({ _zod: kept }: Schema): Definition {
  return kept.def as unknown as Definition;
}

function takes(schema: Schema, value: unknown): boolean {
  const checked = schema['~standard'].validate(value);
  if (checked instanceof Promise) throw new Error('a shape that waits');
  return checked.issues === undefined;
}
