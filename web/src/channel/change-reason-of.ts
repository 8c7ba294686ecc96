import type { ChangeReason } from '@due-regard/shared/channel/reasons.ts';
import { fromForm } from '../design-system/from-form.ts';
import { textOf } from '../design-system/form-data.ts';

/** The reason that was chosen; where none was, the server says so. */
export function changeReasonOf(form: FormData): ChangeReason {
  return fromForm<{ readonly reason: ChangeReason }>({ reason: textOf(form, 'reason') ?? undefined }).reason;
}
