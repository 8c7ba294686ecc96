import { findRegisterOfFiles } from '@due-regard/shared/imports/registers/registers-of-files.ts';
import type { Field, Value } from '@due-regard/shared/registers/field.ts';
import type { Register } from '@due-regard/shared/registers/register.ts';
import { wordsOf } from '@due-regard/shared/registers/words.ts';

/** The register of whose entry or file a change speaks, as the record names it; undefined for any other change. */
export function registerIn(value: unknown): Register | undefined {
  const code = typeof value === 'object' && value !== null && 'register' in value ? value.register : undefined;
  return typeof code === 'string' ? findRegisterOfFiles(code) : undefined;
}

/** Whether a question is answered by ids: what a thing is called is told by the page of the entry. */
export function isAnsweredByIds(field: Field | undefined): boolean {
  return field?.kind === 'one' || field?.kind === 'several' || field?.kind === 'person';
}

/** What an entry answers, in the words of its form. */
export function answerWords(field: Field, value: unknown): string {
  return isValue(value) ? (wordsOf(field, value, (id) => id) ?? '') : '';
}

function isValue(value: unknown): value is Value {
  if (Array.isArray(value)) return value.every((part) => typeof part === 'string');
  return value === null || typeof value === 'string' || typeof value === 'number';
}
