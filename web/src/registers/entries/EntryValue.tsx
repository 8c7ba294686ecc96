import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { EntryReply } from '@due-regard/shared/registers/api.ts';
import type { Field, Value } from '@due-regard/shared/registers/field.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { useHere } from '../../here.ts';
import { subjectPlace } from '../../subject-place.ts';
import { nothingIn, slipWords } from '../register-words.ts';
import { sourceLink } from '../ThingParts.tsx';
import { saidIn } from './entry-words.ts';
import type { Names } from './names.ts';

export interface EntryValueProps {
  readonly entry: Pick<EntryReply, 'values' | 'promises'>;
  readonly name: string;
  readonly field: Field;
  readonly names: Names;
}

/** What one field says of an entry: things as links, days as days, and where nothing is told, that. */
export function EntryValue({ entry, name, field, names }: EntryValueProps): ReactNode {
  const { council } = useHere();
  const value = entry.values[name] ?? null;
  const nothing = nothingIn(field, council?.roles ?? []);
  const promise = entry.promises.find((one) => one.field === name);
  if (field.kind === 'link') return sourceLink(typeof value === 'string' ? value : null) ?? nothing;
  if (field.kind === 'one' || field.kind === 'several') return <Things value={value} names={names} nothing={nothing} />;
  const words = saidIn(field, entry.values, { value, names }) ?? nothing;
  if (promise === undefined) return words;
  return (
    <>
      {words}
      <span className="app-second-line">{promiseWords(promise)}</span>
    </>
  );
}

/** `falls due again on 13 March 2020`; a day put off is never without the one first set. */
function promiseWords({ againOn, ...promise }: EntryReply['promises'][number]): string | null {
  const slipped = slipWords({ dueOn: againOn, ...promise });
  if (againOn === null) return slipped;
  const again = `falls due again on ${longDate(againOn)}`;
  return slipped === null ? again : `${again}, ${slipped}`;
}

interface ThingsProps {
  readonly value: Value;
  readonly names: Names;
  readonly nothing: string;
}

function Things({ value, names, nothing }: ThingsProps) {
  const ids = typeof value === 'string' ? [value] : Array.isArray(value) ? value : [];
  if (ids.length === 0) return nothing;
  return ids.map((id: string, index) => (
    <Fragment key={id}>
      {index > 0 && <br />}
      <Thing id={id} names={names} />
    </Fragment>
  ));
}

function Thing({ id, names }: { readonly id: string; readonly names: Names }) {
  const { authority } = useHere();
  const named = names.get(id);
  if (named === undefined) return 'Not here at this date';
  const href = subjectPlace(authority, named.subject);
  return href === undefined ? named.text : <TextLink href={href}>{named.text}</TextLink>;
}
