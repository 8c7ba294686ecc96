import type { actionWriting } from '@due-regard/shared/plans/write-api.ts';
import type { planApi } from '@due-regard/shared/plans/api.ts';
import type { BodyOf, ReplyOf } from '../../api.ts';
import { dateOf, textOf } from '../../design-system/form-data.ts';
import { fromForm, lineOf } from '../../design-system/from-form.ts';
import type { FieldWords } from '../../words.ts';
import { entryWords } from './status-words.ts';

export type ListedAction = ReplyOf<typeof planApi.actions>['actions'][number];
type ManyBody = BodyOf<typeof actionWriting.enterMany>;

type Question = 'status' | 'note' | 'blocked' | 'attention';

/** The name of a question about one action in the form of several. */
export function nameFor(question: Question, actionId: string): string {
  return `${question}-${actionId}`;
}

/** What alone is an answer. */
const written: readonly Question[] = ['status', 'note', 'blocked'];

/** The actions about which anything was written: the others are left as they are. */
export function filledIn(form: FormData, actions: readonly ListedAction[]): readonly ListedAction[] {
  return actions.filter(({ actionId }) =>
    written.some((question) => textOf(form, nameFor(question, actionId)) !== null),
  );
}

/** What is sent of a form; its entries are in the order of `filledIn`. */
export function manyOf(form: FormData, actions: readonly ListedAction[]): ManyBody {
  const entries = filledIn(form, actions).map(({ actionId, state }) => ({
    actionId,
    // Where only a note was written, it goes on as it stood.
    status: textOf(form, nameFor('status', actionId)) ?? state.status,
    note: lineOf(form, nameFor('note', actionId)) ?? undefined,
    blockedReason: lineOf(form, nameFor('blocked', actionId)),
    isFlagged: textOf(form, nameFor('attention', actionId)) !== null,
  }));
  return fromForm<ManyBody>({ enteredOn: dateOf(form, 'enteredOn') ?? undefined, entries });
}

const questionOf: ReadonlyMap<string, Question> = new Map([
  ['status', 'status'],
  ['blockedReason', 'blocked'],
]);

/** `entries.2.note` is the note of the third action that was filled in. */
export function nameOfMany(field: string, filled: readonly ListedAction[]): string | undefined {
  const [, index = '', question = ''] = /^entries\.(\d+)\.(\w+)$/.exec(field) ?? [];
  const action = filled[Number(index)];
  if (index === '' || action === undefined) return undefined;
  return nameFor(questionOf.get(question) ?? 'note', action.actionId);
}

/** The words of the whole form; each sentence about an action begins with its name. */
export function manyWords(actions: readonly ListedAction[]): Readonly<Record<string, FieldWords>> {
  const own = actions.flatMap(({ actionId, title }): (readonly [string, FieldWords])[] => [
    [nameFor('note', actionId), { noun: `what was done about “${title}”`, codes: noteCodes(title) }],
    [
      nameFor('blocked', actionId),
      {
        noun: `what stands in the way of “${title}”`,
        codes: { 'not-asked': `Nothing can stand in the way of “${title}” once it is said done or superseded` },
      },
    ],
    [nameFor('status', actionId), { noun: `where “${title}” stands` }],
  ]);
  return {
    ...Object.fromEntries(own),
    enteredOn: entryWords.enteredOn,
    entries: {
      noun: 'what was done',
      codes: {
        empty: 'Write what was done about one action at least',
        'too-many': 'Update 100 actions at most in one go',
      },
    },
  };
}

function noteCodes(title: string): FieldWords['codes'] {
  return {
    'before-start': `“${title}” was not there yet on that day`,
    unknown: `“${title}” is not here any more`,
  };
}
