import type { QueryClient } from '@tanstack/react-query';
import type { LookReply } from '@due-regard/shared/imports/learning/api.ts';
import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';

/** A file of people that somebody has chosen and that is not brought yet: it stays in the browser and is sent again. */
export interface FileInHand {
  readonly authority: string;
  readonly kind: MappedKind;
  readonly file: File;
  /** The day it is true of, as typed; undefined for what its name says, or today. */
  readonly fileDate: string | undefined;
  readonly look: LookReply;
}

const key = ['file in hand'] as const;

/** Keeps the file for the next page. It lives as long as the page of the browser does. */
export function takeInHand(queries: QueryClient, file: FileInHand): void {
  queries.setQueryDefaults(key, { gcTime: Infinity });
  queries.setQueryData<FileInHand>(key, file);
}

/** The file that was chosen for this council, if any. */
export function fileInHand(queries: QueryClient, authority: string): FileInHand | undefined {
  const held = queries.getQueryData<FileInHand>(key);
  return held?.authority === authority ? held : undefined;
}
