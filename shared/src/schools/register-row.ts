import type { IsoDate } from '../calendar/iso-date.ts';
import type { Control } from './control.ts';
import type { Phase } from './phase.ts';

/** What a file may leave unsaid of an establishment, by its layout or because a row is ragged. */
export type UnsaidField = 'dfeNumber' | 'typeName' | 'openedOn' | 'closedOn' | 'phase' | 'trust' | 'town' | 'postcode';

/** What the register says of one establishment: of its 135 or so columns, those that we hold. No person's name. */
export type RegisterRow = {
  readonly urn: string;
  /** DfE code of the authority, three digits; `000` where there is none (British schools overseas). */
  readonly laCode: string;
  readonly laName: string;
  /** As in the file, double blanks included: the register renames by them. */
  readonly name: string;
  /** Authority and establishment number as one: `825/2001`. */
  readonly dfeNumber: string | null;
  /** Without leading zeros; null when the file does not say. */
  readonly typeCode: string | null;
  readonly typeName: string | null;
  /** 1 open, 2 closed, 3 open but proposed to close, 4 proposed to open. */
  readonly statusCode: string;
  readonly openedOn: IsoDate | null;
  readonly closedOn: IsoDate | null;
  readonly phase: Phase;
  readonly control: Control;
  readonly trust: string | null;
  readonly town: string | null;
  readonly postcode: string | null;
  /** Blank in these fields means that the file does not say, not that there is none. */
  readonly unsaid: readonly UnsaidField[];
};

/** What the records hold of one establishment as it stands, to hold a file's row against. */
export type RegisterEntry = Omit<RegisterRow, 'laCode' | 'laName' | 'statusCode' | 'unsaid'> & {
  readonly statusCode: string | null;
  readonly isProposed: boolean;
};

/** A row of the links file: what one establishment is to another. */
export type RegisterLink = {
  readonly urn: string;
  readonly linkUrn: string;
  readonly linkName: string;
  /** As the register writes it: `Successor`, `Predecessor - merged`, `Result of Amalgamation`, … */
  readonly linkType: string;
  readonly establishedOn: IsoDate | null;
};
