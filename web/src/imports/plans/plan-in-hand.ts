import type { QueryClient } from '@tanstack/react-query';
import type { PlanLook } from '@due-regard/shared/imports/plans/api.ts';
import type { Chosen } from './plan-reading-of-form.ts';

/** A plan that somebody has chosen and that is not brought yet: it stays in the browser and is sent again. */
export interface PlanInHand {
  readonly authority: string;
  readonly file: File;
  /** The day it is true of, as typed; undefined for what its name says, or today. */
  readonly fileDate: string | undefined;
  readonly look: PlanLook;
  /** What was said of it before somebody went to enter the plan that it is of. */
  readonly draft?: PlanDraft | undefined;
}

export interface PlanDraft {
  readonly form: FormData;
  /** What was chosen of its columns; undefined where they were known. */
  readonly chosen?: Chosen | undefined;
}

const key = ['plan in hand'] as const;

/** Keeps the file for the next page. It lives as long as the page of the browser does. */
export function takePlanInHand(queries: QueryClient, plan: PlanInHand): void {
  queries.setQueryDefaults(key, { gcTime: Infinity });
  queries.setQueryData<PlanInHand>(key, plan);
}

/** The file that was chosen for this council, if any. */
export function planInHand(queries: QueryClient, authority: string): PlanInHand | undefined {
  const held = queries.getQueryData<PlanInHand>(key);
  return held?.authority === authority ? held : undefined;
}
