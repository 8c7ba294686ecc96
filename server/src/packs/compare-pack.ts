import { addDays } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { DutyPack, Obligation, Toolkit } from '@due-regard/shared/duty/obligation.ts';
import { fieldText, obligationFieldNames } from '@due-regard/shared/duty/obligation-words.ts';
import type { PackPreview } from '@due-regard/shared/duty/pack-api.ts';
import { obligationDays, obligationFields, packDiff } from '@due-regard/shared/duty/pack-diff.ts';
import type { PackDiff } from '@due-regard/shared/duty/pack-diff.ts';
import { byNumber, lastDayOf, obligationsAt, packsAt } from '@due-regard/shared/duty/versions.ts';
import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import type { ReadPack } from './pack.ts';
import type { StandingPacks } from './standing-packs.ts';

type Held<Row> = Row & { readonly factId: string };

/** A pack held against what is loaded. */
export interface ComparedPack {
  readonly read: ReadPack;
  /** The same pack as it was loaded; undefined for one that was not. */
  readonly before: Held<DutyPack> | undefined;
  /** Its obligations as they were loaded against those it has now: what is to be written. */
  readonly writes: PackDiff<Held<Obligation>>;
  readonly packFields: readonly (readonly [name: string, before: string, after: string])[];
}

export function comparePack(read: ReadPack, { packs, obligations }: StandingPacks): ComparedPack {
  const before = packs.find(({ packId }) => packId === read.pack.packId);
  const own = obligations.filter(({ packId }) => packId === read.pack.packId);
  return {
    read,
    before,
    writes: packDiff(own, read.obligations, [...obligationFields, ...obligationDays]),
    packFields: before === undefined ? [] : differences(packTexts(before), packTexts(read.pack)),
  };
}

export function changesNothing({ before, writes, packFields }: ComparedPack): boolean {
  const { added, changed, ended } = writes;
  return before !== undefined && packFields.length + added.length + changed.length + ended.length === 0;
}

/** What somebody is shown before a pack is loaded. */
export function previewOf(compared: ComparedPack, loaded: StandingPacks): Sendable<PackPreview> {
  const { read, before, packFields } = compared;
  const former = formerVersion(read.pack, loaded);
  const against = before ?? former;
  const diff = before === undefined ? againstFormer(read, loaded) : compared.writes;
  const wasAsked = new Set([...diff.changed.map(({ before: was }) => was), ...diff.unchanged].map(numberOf));
  return {
    pack: summaryOf(read, [...loaded.packs.filter(({ packId }) => packId !== read.pack.packId), read.pack]),
    against:
      against === undefined
        ? null
        : { packId: against.packId, guidance: against.guidance, isSamePack: before !== undefined },
    packFields: packFields.map(asField),
    added: diff.added.map((one) => ({ ...named(one), question: one.question, isAgain: wasAsked.has(numberOf(one)) })),
    changed: diff.changed.map(({ before: was, after, fields }) => ({
      ...named(after),
      fields: fields.map((field) => ({
        name: obligationFieldNames[field],
        before: fieldText(was, field),
        after: fieldText(after, field),
      })),
    })),
    ended: diff.ended.map(named),
    unchanged: diff.unchanged.toSorted(byNumber).map(named),
    standing: loaded.standing,
  };
}

/** A version that is new here is held against what was asked on the day before it begins. */
function againstFormer({ pack, obligations }: ReadPack, loaded: StandingPacks): PackDiff<Held<Obligation>> {
  const own = new Set(loaded.packs.filter(({ duty }) => duty === pack.duty).map(({ packId }) => packId));
  const asked = obligationsAt(loaded.packs, loaded.obligations, addDays(pack.validFrom, -1));
  return packDiff(
    asked.filter(({ packId }) => own.has(packId)),
    obligations,
    obligationFields,
  );
}

function formerVersion(pack: DutyPack, { packs }: StandingPacks): DutyPack | undefined {
  return packsAt(packs, addDays(pack.validFrom, -1)).find(({ duty }) => duty === pack.duty);
}

export function summaryOf(
  { pack, obligations }: Pick<ReadPack, 'pack' | 'obligations'>,
  packs: readonly DutyPack[],
): Sendable<PackPreview>['pack'] {
  const { packId, duty, title, guidance, validFrom } = pack;
  const numbers = new Set(obligations.map(numberOf));
  return { packId, duty, title, guidance, validFrom, lastDay: lastDayOf(pack, packs), obligations: numbers.size };
}

function numberOf({ obligationId }: Obligation): string {
  return obligationId;
}

function named({ obligationId, title, validFrom }: Obligation): Sendable<PackPreview>['ended'][number] {
  return { obligationId, title, validFrom };
}

function asField([name, before, after]: readonly [
  string,
  string,
  string,
]): Sendable<PackPreview>['packFields'][number] {
  return { name, before, after };
}

type Texts = readonly (readonly [name: string, text: string])[];

function packTexts({ title, guidance, validFrom, validTo, source, link, toolkit }: DutyPack): Texts {
  return [
    ['Title', title],
    ['Guidance', guidance],
    ['From', longDate(validFrom)],
    ['Until', validTo === null ? 'none' : longDate(validTo)],
    ['Source', source],
    ['Link', link ?? 'none'],
    ['Benchmarks', toolkit === null ? 'none' : toolkitText(toolkit)],
  ];
}

function toolkitText({ source, validFrom, link, benchmarks }: Toolkit): string {
  const headings = benchmarks.map(({ number, heading, became }) =>
    became === null ? `${number} ${heading}` : `${number} ${heading} (became ${became.number} of ${became.packId})`,
  );
  return [`${source}, from ${longDate(validFrom)}`, ...(link === null ? [] : [link]), ...headings].join('; ');
}

function differences(before: Texts, after: Texts): ComparedPack['packFields'] {
  return after.flatMap(([name, text], index) => {
    const was = before[index]?.[1] ?? '';
    return was === text ? [] : [[name, was, text] as const];
  });
}
