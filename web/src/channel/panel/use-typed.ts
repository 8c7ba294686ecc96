import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import { panelsBegan } from '@due-regard/shared/channel/panel/agencies.ts';
import { parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { dateOf } from '../../design-system/form-data.ts';

interface Typed {
  /** The last whole day that was typed, since there are panels. */
  readonly day: IsoDate;
  /** Agencies whose tick was taken away, also while their box is not there. */
  readonly unticked: ReadonlySet<string>;
  readonly onInput: (event: SyntheticEvent) => void;
}

/** What is typed of a meeting's day and ticked of who was present, as it is typed. */
export function useTyped(firstDay: IsoDate, firstUnticked: readonly string[]): Typed {
  const [day, setDay] = useState(firstDay);
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set(firstUnticked));
  function onInput({ target }: SyntheticEvent): void {
    if (!(target instanceof HTMLInputElement) || target.form === null) return;
    const { name, value, checked } = target;
    if (name === 'held.present')
      setUnticked((before) => new Set([...[...before].filter((one) => one !== value), ...(checked ? [] : [value])]));
    if (!name.startsWith('onDay-')) return;
    const typed = parseIsoDate(dateOf(new FormData(target.form), 'onDay') ?? '');
    if (typed !== undefined && typed >= panelsBegan) setDay(typed);
  }
  return { day, unticked, onInput };
}
