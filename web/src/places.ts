import type { EvidenceSubject } from '@due-regard/shared/evidence/evidence.ts';
import type { BatchKind } from '@due-regard/shared/imports/batch.ts';
import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';

/** Addresses of pages that other rooms link to; the dates in view are taken along by the link itself. */
export const places = {
  organisation: (authority: string, id: string) => `/${authority}/schools/${id}`,
  /** Where an officer enters what a school answered. */
  answer: (authority: string, id: string) => `/${authority}/schools/${id}/answer`,
  newOrganisation: (authority: string) => `/${authority}/schools/add`,
  successions: (authority: string) => `/${authority}/successions`,
  imports: (authority: string) => `/${authority}/imports`,
  /** Names in files whose meaning is remembered. */
  rememberedNames: (authority: string) => `/${authority}/imports/names`,
  /** Where a file is brought, what it holds chosen already. */
  bring: (authority: string, kind: BatchKind | MappedKind) => `/${authority}/imports/new?kind=${kind}`,
  /** The same for a register. */
  bringRegister: (authority: string, code: string) => `/${authority}/imports/new?kind=register&register=${code}`,
  /** A register that is kept as entries. */
  register: (authority: string, code: string) => `/${authority}/registers/${code}`,
  /** How the columns of a file of people are read, before anything of it is kept. */
  reading: (authority: string) => `/${authority}/imports/map`,
  /** How the columns and words of an action plan are read. */
  planReading: (authority: string) => `/${authority}/imports/plan`,
  /** How the columns of a file of people are read, of one that waits already: its reading is changed, and the one before it put aside. */
  readAgain: (authority: string, { batchId, kind }: { readonly batchId: string; readonly kind: BatchKind }) =>
    `/${authority}/imports/map?instead=${batchId}&kind=${kind}`,
  /** Ways of reading files that were saved, and words whose meaning is remembered. */
  readings: (authority: string) => `/${authority}/imports/readings`,
  /** Where evidence is added to what an obligation or an action is. */
  newEvidence: (authority: string, { about, id }: { readonly about: EvidenceSubject; readonly id: string }) =>
    `/${authority}/evidence/new?about=${about}&id=${id}`,
  evidence: (authority: string, evidenceId: string) => `/${authority}/evidence/${evidenceId}`,
  action: (authority: string, actionId: string) => `/${authority}/actions/${actionId}`,
  obligation: (authority: string, obligationId: string) => `/${authority}/duty/${obligationId}`,
  people: (authority: string) => `/${authority}/people`,
  scope: (authority: string) => `/${authority}/settings/scope`,
} as const;
