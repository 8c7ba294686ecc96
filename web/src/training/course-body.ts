import type { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import type { BodyOf } from '../api.ts';
import { textOf } from '../design-system/form-data.ts';
import { fromForm } from '../design-system/from-form.ts';

/** A new course: the same with its code. */
export function newCourseOf(form: FormData): BodyOf<typeof requirementApi.addCourse> {
  return fromForm<BodyOf<typeof requirementApi.addCourse>>({
    ...courseOf(form),
    code: textOf(form, 'code') ?? undefined,
  });
}

/** The form's answers; each line that is not empty is another name. */
export function courseOf(form: FormData): BodyOf<typeof requirementApi.changeCourse> {
  const active = textOf(form, 'isActive');
  return fromForm<BodyOf<typeof requirementApi.changeCourse>>({
    name: textOf(form, 'name') ?? '',
    aliases: linesOf(textOf(form, 'aliases') ?? ''),
    isActive: active === null ? undefined : active === 'yes',
  });
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
