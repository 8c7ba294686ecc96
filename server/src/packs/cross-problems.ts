import { parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { Loaded } from './pack.ts';

/** What is wrong between values that are each well written, and at which of them. */
export interface Placed {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The parts of a pack that have to agree, as far as each is there and of the right form. */
interface Loose {
  readonly pack: string | undefined;
  readonly duty: string | undefined;
  readonly from: IsoDate | undefined;
  readonly to: IsoDate | undefined;
  readonly numbers: readonly (string | undefined)[];
  readonly asked: readonly LooseObligation[];
}

interface LooseObligation {
  readonly index: number;
  readonly id: string | undefined;
  readonly from: IsoDate | undefined;
  readonly to: IsoDate | undefined;
  readonly benchmark: string | undefined;
}

/** Looks at a pack whose single values may be wrong, so that everything is said at once. */
export function crossProblems(value: unknown, loaded: Loaded): readonly Placed[] {
  const loose = looseOf(value);
  return [
    ...packProblems(loose, loaded),
    ...numberProblems(loose),
    ...loose.asked.flatMap((one) => obligationProblems(one, loose, loaded)),
    ...repeatedProblems(loose),
  ];
}

function packProblems({ pack, duty, from, to }: Loose, { packs }: Loaded): readonly Placed[] {
  const same = packs.find(({ packId }) => packId === pack);
  const twin = packs.find((one) => one.duty === duty && one.validFrom === from && one.packId !== pack);
  return [
    ...(same !== undefined && duty !== undefined && same.duty !== duty
      ? [{ path: ['pack'], message: `The pack of this name belongs to another duty: ${same.duty}.` }]
      : []),
    ...(twin === undefined
      ? []
      : [{ path: ['validFrom'], message: `Another version of this duty begins on that day: ${twin.packId}.` }]),
    ...(from !== undefined && to !== undefined && to < from ? [{ path: ['validTo'], message: endsFirst }] : []),
  ];
}

const endsFirst = 'The last day lies before the first.';

function numberProblems({ numbers }: Loose): readonly Placed[] {
  return numbers.flatMap((number, index) =>
    number !== undefined && numbers.indexOf(number) < index
      ? [{ path: ['toolkit', 'benchmarks', index, 'number'], message: `Benchmark ${number} stands twice.` }]
      : [],
  );
}

function obligationProblems(one: LooseObligation, loose: Loose, loaded: Loaded): readonly Placed[] {
  function at(name: string): Placed['path'] {
    return ['obligations', one.index, name];
  }
  const other = dutyOfId(one.id, loaded);
  const from = one.from ?? loose.from;
  return [
    ...(other !== undefined && loose.duty !== undefined && other !== loose.duty
      ? [{ path: at('id'), message: `${String(one.id)} belongs to another duty: ${other}.` }]
      : []),
    ...(one.benchmark !== undefined && !loose.numbers.includes(one.benchmark)
      ? [{ path: at('benchmark'), message: `The toolkit of this pack has no benchmark ${one.benchmark}.` }]
      : []),
    ...(one.from !== undefined && loose.from !== undefined && one.from < loose.from
      ? [{ path: at('from'), message: `This lies before the pack begins, on ${longDate(loose.from)}.` }]
      : []),
    ...(from !== undefined && one.to !== undefined && one.to < from ? [{ path: at('to'), message: endsFirst }] : []),
  ];
}

function dutyOfId(id: string | undefined, { packs, obligations }: Loaded): string | undefined {
  const held = obligations.find(({ obligationId }) => obligationId === id);
  return packs.find(({ packId }) => packId === held?.packId)?.duty;
}

/** One obligation may have several texts that follow each other, and never two on one day. */
function repeatedProblems({ asked, from }: Loose): readonly Placed[] {
  return asked.flatMap((one, place) => {
    const before = asked.slice(0, place).filter(({ id }) => id !== undefined && id === one.id);
    const clash = before.find((other) => overlap(one, other, from));
    if (clash === undefined) return [];
    const isSameDay = (one.from ?? from) === (clash.from ?? from);
    const message = isSameDay
      ? `${String(one.id)} stands twice.`
      : `${String(one.id)} has two texts on the same days. End the earlier one with “to”.`;
    return [{ path: ['obligations', one.index, 'id'], message }];
  });
}

function overlap(one: LooseObligation, other: LooseObligation, packFrom: IsoDate | undefined): boolean {
  const [from, otherFrom] = [one.from ?? packFrom, other.from ?? packFrom];
  if (from === undefined || otherFrom === undefined) return one.from === other.from;
  return (other.to === undefined || from <= other.to) && (one.to === undefined || otherFrom <= one.to);
}

function looseOf(value: unknown): Loose {
  const pack = recordOf(value);
  const benchmarks = listOf(recordOf(pack['toolkit'])['benchmarks']);
  return {
    pack: textOf(pack['pack']),
    duty: textOf(pack['duty']),
    from: dayOf(pack['validFrom']),
    to: dayOf(pack['validTo']),
    numbers: benchmarks.map((one) => textOf(recordOf(one)['number'])),
    asked: listOf(pack['obligations']).map((one, index) => {
      const { id, from, to, benchmark } = recordOf(one);
      return { index, id: textOf(id), from: dayOf(from), to: dayOf(to), benchmark: textOf(benchmark) };
    }),
  };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function dayOf(value: unknown): IsoDate | undefined {
  return typeof value === 'string' ? parseIsoDate(value) : undefined;
}
