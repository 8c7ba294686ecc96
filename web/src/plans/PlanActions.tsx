import type { ActionReply, PlanReply } from './rows.ts';

/** Where a plan is begun; nothing for those who may not. */
export function NewPlan() {
  return null;
}

export function NewAction() {
  return null;
}

export function PlanButtons(_props: Pick<PlanReply, 'plan'>) {
  return null;
}

export function ChangeObjective(_props: { readonly objective: PlanReply['objectives'][number] }) {
  return null;
}

export function ActionButtons(_props: { readonly reply: ActionReply }) {
  return null;
}

export function EntryLink(_props: { readonly entry: ActionReply['log'][number] }) {
  return null;
}

export function AskAgency() {
  return null;
}
