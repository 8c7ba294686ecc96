import type { scopeApi } from '@due-regard/shared/schools/scope-api.ts';
import type { ReplyOf } from '../api.ts';

export type ScopesReply = ReplyOf<typeof scopeApi.list>;
export type Scope = ScopesReply['scopes'][number];
export type SchoolType = ScopesReply['types'][number];

/** Types that matter here, and the rest: neither counted nor with any school open. */
export function splitTypes(types: readonly SchoolType[]): {
  readonly here: readonly SchoolType[];
  readonly others: readonly SchoolType[];
} {
  return { here: types.filter(isHere), others: types.filter((type) => !isHere(type)) };
}

function isHere({ open, isInScope }: SchoolType): boolean {
  return open > 0 || isInScope;
}

/** `240 open schools of 12 types are counted; 6 of 1 type are not.` */
export function scopeSentence(types: readonly SchoolType[]): string {
  const open = types.filter(({ open: count }) => count > 0);
  const [counted, left] = [open.filter(({ isInScope }) => isInScope), open.filter(({ isInScope }) => !isInScope)];
  if (open.length === 0) return 'No school is open at this date.';
  const head = `${schoolsOf(counted)} ${sumOf(counted) === 1 ? 'is' : 'are'} counted`;
  return left.length === 0
    ? `${head}; none is left out.`
    : `${head}; ${schoolsOf(left)} ${sumOf(left) === 1 ? 'is' : 'are'} not.`;
}

function schoolsOf(types: readonly SchoolType[]): string {
  const count = sumOf(types);
  const schools = `${count.toLocaleString('en-GB')} open ${count === 1 ? 'school' : 'schools'}`;
  return `${schools} of ${String(types.length)} ${types.length === 1 ? 'type' : 'types'}`;
}

function sumOf(types: readonly SchoolType[]): number {
  return types.reduce((sum, { open }) => sum + open, 0);
}

/** The newest first; of one day, the one that was entered later. */
export function newestFirst(scopes: readonly Scope[]): readonly Scope[] {
  return scopes.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : Number(a.validFrom > b.validFrom))).toReversed();
}
