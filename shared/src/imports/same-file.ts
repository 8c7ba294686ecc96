import type { IsoDate } from '../calendar/iso-date.ts';
import { longDate } from '../calendar/words.ts';
import type { SameFile } from './api.ts';
import { counted, inAList } from '../measure/words.ts';
import type { BatchKind } from './batch.ts';
import type { PlanPreview } from './plans/preview.ts';

interface BroughtAgain {
  readonly kind: BatchKind;
  readonly fileDate: IsoDate | null;
  /** Of a plan, what it would do now. */
  readonly plan?: PlanPreview | undefined;
}

type Plans = PlanPreview['plans'];

/** What to know of a file whose very bytes were taken in before. */
export function sameFileWords(
  { fileName, fileDate, settledOn, into }: SameFile,
  { kind, fileDate: now, plan }: BroughtAgain,
): string {
  const when = settledOn === null ? '' : ` on ${longDate(settledOn)}`;
  const taken = `This very file was taken in before${when}, as “${fileName}”`;
  if (plan !== undefined && into !== undefined) return `${taken}, into ${namesOf(into)}. ${ofPlans(into, plan)}`;
  const before = `${taken}.`;
  if (kind !== 'schools' || fileDate === null || now === null || fileDate === now)
    return `${before} What it brought is known already and is not doubled.`;
  return `${before} It was the register of ${longDate(fileDate)} then, and is said to be that of ${longDate(now)} now: is this the file you meant, and is the day right?`;
}

/** What a plan knows of it another may not: there it brings all of it. */
function ofPlans(into: Plans, { plans, added, changed, asked }: PlanPreview): string {
  const does = [
    ...(added.length === 0 ? [] : [`add ${counted(added.length, ['action', 'actions'])}`]),
    ...(changed.length === 0 ? [] : [`change ${counted(changed.length, ['action', 'actions'])}`]),
    ...(asked.length === 0 ? [] : [`ask about ${counted(asked.length, ['row', 'rows'])}`]),
  ];
  if (does.length > 0) return `Into ${namesOf(plans)} it would ${inAList(does)}.`;
  const isSame = plans.every(({ planId }) => into.some((one) => one.planId === planId));
  const where = isSame ? 'there' : `in ${namesOf(plans)}`;
  return `What it brought is known ${where} already and is not doubled.`;
}

function namesOf(plans: Plans): string {
  return inAList(plans.map(({ name }) => name));
}
