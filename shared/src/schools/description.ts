import { dayNumber } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { inForce } from '../measure/in-force.ts';
import { valueAt } from '../measure/steps.ts';
import type { Control } from './control.ts';
import type { Phase } from './phase.ts';

/** What an organisation is called and is, from a day on. */
export type Description = {
  readonly organisationId: string;
  readonly validFrom: IsoDate;
  readonly name: string;
  /** GIAS type of establishment with leading zeros dropped: '1', '34'; null when the register does not say. */
  readonly typeCode: string | null;
  readonly typeName: string | null;
  readonly phase: Phase;
  readonly control: Control;
  readonly trust: string | null;
  readonly postcode: string | null;
  readonly town: string | null;
  /** Authority and establishment number as one: `825/2001`. */
  readonly dfeNumber: string | null;
};

/** The description of one organisation on a day: the latest up to it, before the first the first. */
export function descriptionAt(descriptions: readonly Description[], asAt: IsoDate): Description | undefined {
  return valueAt(inForce(descriptions), dayNumber(asAt));
}
