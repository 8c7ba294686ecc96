import type { IsoDate } from '../calendar/iso-date.ts';
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
