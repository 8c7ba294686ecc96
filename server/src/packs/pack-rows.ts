import type { DutyPack, Obligation } from '@due-regard/shared/duty/obligation.ts';
import type { Change } from '@due-regard/db/change.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import type { ReadPack } from './pack.ts';

/** Records packs that a council has none of yet. */
export async function recordPacks(one: Change, packs: readonly ReadPack[]): Promise<void> {
  await one.record(
    'duty_pack',
    packs.map(({ pack }) => packRow(pack)),
  );
  await one.record(
    'obligation',
    packs.flatMap(({ obligations }) => obligations.map(obligationRow)),
  );
}

export function packRow(pack: DutyPack): NewFact<'duty_pack'> {
  return {
    pack_id: pack.packId,
    duty: pack.duty,
    title: pack.title,
    guidance: pack.guidance,
    valid_from: pack.validFrom,
    valid_to: pack.validTo,
    toolkit: pack.toolkit === null ? null : JSON.stringify(pack.toolkit),
    source: pack.source,
    link: pack.link,
  };
}

export function obligationRow(obligation: Obligation): NewFact<'obligation'> {
  return {
    obligation_id: obligation.obligationId,
    pack_id: obligation.packId,
    valid_from: obligation.validFrom,
    valid_to: obligation.validTo,
    title: obligation.title,
    question: obligation.question,
    wording: obligation.wording,
    source: obligation.source,
    paragraph: obligation.paragraph,
    acts: obligation.acts,
    authority_kinds: JSON.stringify(obligation.authorityKinds),
    nations: JSON.stringify(obligation.nations),
    theme: obligation.theme,
    benchmark: obligation.benchmark,
    evidence: JSON.stringify(obligation.evidence),
    cadence: obligation.cadence === null ? null : JSON.stringify(obligation.cadence),
    link: obligation.link,
    is_paraphrase: obligation.isParaphrase ? 1 : 0,
  };
}
