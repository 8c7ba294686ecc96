import type { IsoDate } from '../../calendar/iso-date.ts';

/** What a row of a register's file says; what it leaves blank it says nothing of. */
export type EntryRow = {
  /** The register's code. */
  readonly register: string;
  readonly rowNumber: number;
  readonly entryId: string | null;
  /** The word for who may read it, as the file has it. */
  readonly publication: string | null;
  /** Since when a new entry is so. */
  readonly since: IsoDate | null;
  /** By the names of fields: what stands under each column of that meaning, days as `2018-03-13`, blanks left out. */
  readonly cells: Readonly<Record<string, readonly string[]>>;
  /** Choices whose words the file has under no heading of their own: the cell of the choice holds whatever somebody wrote. */
  readonly asWritten: readonly string[];
};

/** Columns of a register's own file that are no fields of it, by their headings. */
export const ownColumns = {
  '*id': 'Entry id',
  '*publication': 'Who may read it',
  '*since': 'True from',
  /** Worked out, and not read back. */
  '*standing': 'Standing',
} as const;

/** What our own files called a column before. */
export const formerColumns = [['So since', '*since']] as const;
