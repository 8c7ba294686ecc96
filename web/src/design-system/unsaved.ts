import { useEffect, useRef, useState } from 'react';

/** The forms in view that somebody has typed into since they were last saved. */
const typedInto = new Set<object>();

let ask: ((leave: () => void) => void) | undefined;

/** Does what leaves the page; where something typed would be lost with it, the reader is asked first. */
export function leave(how: () => void): void {
  if (typedInto.size === 0 || ask === undefined) how();
  else ask(how);
}

export function hasUnsaved(): boolean {
  return typedInto.size > 0;
}

/** The reader has said that it may go. */
export function forgetUnsaved(): void {
  typedInto.clear();
}

/** Who asks: one for the whole page. */
export function setAsker(asker: typeof ask): void {
  ask = asker;
}

interface Sending {
  /** Absent: a form that sends nothing, whose answers are taken at once. */
  readonly isSending: boolean | undefined;
  /** The last try was not saved: what was typed is still all there is of it. */
  readonly isRefused: boolean;
}

export interface Typing {
  readonly onInput: () => void;
  readonly onSend: () => void;
}

/** Notes that a form is typed into, until what was typed is saved or the form is gone. */
export function useUnsaved({ isSending, isRefused }: Sending): Typing {
  const [isTyped, setIsTyped] = useState(false);
  const wasSending = useRef(false);
  useEffect(() => {
    if (wasSending.current && isSending !== true && !isRefused) setIsTyped(false);
    wasSending.current = isSending === true;
  }, [isSending, isRefused]);
  useEffect(() => {
    const form = {};
    if (isTyped) typedInto.add(form);
    return () => void typedInto.delete(form);
  }, [isTyped]);
  return { onInput: () => setIsTyped(true), onSend: () => isSending === undefined && setIsTyped(false) };
}
