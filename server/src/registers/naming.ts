import type { Entry } from '@due-regard/shared/registers/register.ts';

/** Whether an entry names something, by its id: ids are one of a kind, whatever field they stand in. */
export function namesAnother({ values }: Pick<Entry, 'values'>, id: string): boolean {
  return Object.values(values).some((value) => value === id || (Array.isArray(value) && value.includes(id)));
}
