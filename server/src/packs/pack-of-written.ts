import type { Recurrence } from '@due-regard/shared/deadlines/recurrence.ts';
import { authorityKinds } from '@due-regard/shared/duty/obligation.ts';
import type { DutyPack, Obligation, Toolkit } from '@due-regard/shared/duty/obligation.ts';
import type { WrittenObligation, WrittenPack } from './pack-shape.ts';
import type { ReadPack } from './pack.ts';

/** What was written, with all that may be left out filled in. */
export function packOf(written: WrittenPack): ReadPack {
  const { pack: packId, duty, title, guidance, validFrom, validTo, source, link } = written;
  const pack: DutyPack = {
    packId,
    duty,
    title,
    guidance,
    validFrom,
    validTo: validTo ?? null,
    toolkit: toolkitOf(written.toolkit),
    source,
    link: link ?? null,
  };
  return { pack, obligations: written.obligations.map((one) => obligationOf(one, pack)) };
}

function toolkitOf(written: WrittenPack['toolkit']): Toolkit | null {
  if (written === undefined) return null;
  return {
    source: written.source,
    validFrom: written.validFrom,
    link: written.link ?? null,
    benchmarks: written.benchmarks.map(({ number, heading, became }) => ({
      number,
      heading,
      became: became === undefined ? null : { packId: became.pack, number: became.number },
    })),
  };
}

function obligationOf(written: WrittenObligation, pack: DutyPack): Obligation {
  return {
    obligationId: written.id,
    packId: pack.packId,
    validFrom: written.from ?? pack.validFrom,
    validTo: written.to ?? null,
    title: written.title,
    question: written.question,
    wording: written.wording,
    source: written.source,
    paragraph: written.paragraph ?? null,
    acts: written.acts,
    authorityKinds: written.authorityKinds ?? (written.acts === 'schools' ? ['school'] : [...authorityKinds]),
    nations: written.nations ?? ['england', 'wales'],
    theme: written.theme,
    benchmark: written.benchmark ?? null,
    evidence: written.evidence,
    cadence: cadenceOf(written.cadence),
    link: written.link ?? null,
    isParaphrase: written.isParaphrase !== 'false',
  };
}

function cadenceOf(written: WrittenObligation['cadence']): Recurrence | null {
  if (written === undefined) return null;
  const months = Number(written.months);
  return written.startsOn === undefined
    ? { kind: 'interval', months }
    : { kind: 'anchored', startsOn: written.startsOn, everyMonths: months };
}
