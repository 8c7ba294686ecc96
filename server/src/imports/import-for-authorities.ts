import { Refusal } from '@due-regard/shared/http/problem.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { londonDay } from '@due-regard/shared/calendar/london.ts';
import type { ListKind } from '@due-regard/shared/imports/batch.ts';
import { sameFileWords } from '@due-regard/shared/imports/same-file.ts';
import { reasonWords } from '@due-regard/shared/imports/reasons.ts';
import type { DateOrder } from '@due-regard/shared/imports/dates.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { Actor, ChangeDeps } from '@due-regard/db/change.ts';
import { sha256 } from '@due-regard/db/journal/digest.ts';
import { listAuthorities } from '@due-regard/db/people/authorities.ts';
import { foundCouncil } from '../people/found-council.ts';
import { authoritiesNamed, forgetRegister, rowsOfNoAuthority } from '../schools/register-file.ts';
import { acceptOrPutAside, stageCompared } from './batches.ts';
import { compareFile, contextOf, hasGoodRows } from './compare-file.ts';
import type { Compared } from './compare-file.ts';
import type { DayOfFile } from './day-of-file.ts';
import type { Preview } from './importer.ts';

/** A file brought at the terminal, for one authority or for all. */
export interface WideImport {
  readonly kind: ListKind;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fileName: string;
  readonly fileDate: IsoDate | undefined;
  readonly dayOrder?: DateOrder | undefined;
  /** Of a register: its code. */
  readonly register?: string | undefined;
  /** A code, or `all`. */
  readonly authority: string;
  readonly isDryRun: boolean;
  readonly leavesOutBadRows: boolean;
  /** Whoever runs it means that a register closes many schools by not listing them. */
  readonly mayCloseMany?: boolean | undefined;
  /** All that the bytes say is known by now, and their hash: they may go. */
  readonly onUnderstood?: (() => void) | undefined;
  readonly onProgress: (progress: { readonly done: number; readonly of: number; readonly authority: string }) => void;
}

/** What came of it. */
export interface ImportOutcome {
  /** As `--json` prints it. */
  readonly printed: Readonly<Record<string, unknown>>;
  readonly refused: readonly RowProblem[];
  /** Bad rows, not left out, or many schools that would close: nothing is stored. */
  readonly isRefused: boolean;
  /** Bad rows, not left out. */
  readonly isBad: boolean;
  /** How many schools it would close by not listing them, where that was not said to be meant; else 0. */
  readonly closesMany: number;
  /** Whether any row is good. */
  readonly hasGoodRows: boolean;
  /** The day it was taken as of, for each authority that has a today of its own. */
  readonly dated: readonly DayOfFile[];
}

/**
 * Reads a file for each authority it concerns, and stores it for all of them or, when rows are bad, for none. A
 * register makes the authorities that it names and that are not here yet.
 */
export async function importForAuthorities(
  deps: ChangeDeps,
  actor: Omit<Actor, 'authority'>,
  wide: WideImport,
): Promise<ImportOutcome> {
  const authorities = await authoritiesOf(deps, wide);
  noteUnderstood(wide);
  const compared: { readonly code: string; readonly one: Compared }[] = [];
  for (const [index, { code }] of authorities.entries()) {
    wide.onProgress({ done: index, of: authorities.length, authority: code });
    compared.push({ code, one: await compareFor(deps, code, wide) });
  }
  const refused = refusedByAll(compared.map(({ one }) => one.reading.refused));
  const closing = compared.reduce((sum, { one }) => sum + (one.preview.register?.closesMany ?? 0), 0);
  const closesMany = wide.mayCloseMany === true ? 0 : closing;
  const hasGood = compared.some(({ one }) => hasGoodRows(one));
  const isBad = refused.length > 0 && !(wide.leavesOutBadRows && hasGood);
  const isRefused = isBad || closesMany > 0;
  const previews = compared.map(({ one }) => one.preview);
  const notes = [...(await passedOver(wide)), ...broughtBefore(compared, wide)];
  const outcome = {
    printed: printedOf(previews.map(ofOne(wide)), { refused, notes, storesNothing: isRefused && !wide.isDryRun }),
    refused,
    isRefused,
    isBad,
    closesMany,
    hasGoodRows: hasGood,
    dated: daysOf(compared.map(({ one }) => one.dated)),
  };
  forgetRegister(wide.bytes);
  if (!isRefused && !wide.isDryRun) await storeAll(deps, actor, { wide, authorities, compared });
  return outcome;
}

/** One day unless no day was said and the demonstration stands beside real councils. */
function daysOf(all: readonly DayOfFile[]): readonly DayOfFile[] {
  return [...new Map(all.map((dated) => [dated.day, dated])).values()];
}

interface Named {
  readonly code: string;
  readonly name: string;
  readonly isHere: boolean;
}

/** @throws Refusal `not-found` when a file that is not a register is for an authority that is not here */
async function authoritiesOf(deps: ChangeDeps, wide: WideImport): Promise<readonly Named[]> {
  const here = (await listAuthorities(deps.db.read)).map(({ authority_id: code, name }) => ({
    code,
    name,
    isHere: true,
  }));
  const known = here.filter(({ code }) => isWanted(wide, code));
  if (wide.kind !== 'schools') {
    if (known.length > 0) return known;
    throw new Refusal('not-found', {
      detail: `There is no authority ${wide.authority} here: import its register of schools first.`,
    });
  }
  const named = await authoritiesNamed(wide.bytes);
  const found = named
    .filter(({ code }) => isWanted(wide, code))
    .map(({ code, name }) => here.find((one) => one.code === code) ?? { code, name, isHere: false });
  if (found.length > 0) return found;
  return known.length > 0 ? known : [{ code: wide.authority, name: wide.authority, isHere: false }];
}

/** A register is read once for all councils; other files are read for each. */
function noteUnderstood({ kind, bytes, onUnderstood }: WideImport): void {
  if (kind !== 'schools') return;
  sha256(bytes);
  onUnderstood?.();
}

function isWanted({ authority }: WideImport, code: string): boolean {
  return authority === 'all' || authority === code;
}

async function compareFor(deps: ChangeDeps, code: string, wide: WideImport): Promise<Compared> {
  const isHere = (await listAuthorities(deps.db.read)).some((authority) => authority.authority_id === code);
  const context = isHere
    ? await contextOf(deps, code)
    : { read: deps.db.read, authority: code, today: londonDay(deps.clock.now()) };
  return compareFile(context, wide);
}

/** A row that another authority's records know is not bad: only what none of them can take is. */
function refusedByAll(lists: readonly (readonly RowProblem[])[]): readonly RowProblem[] {
  const [first = [], ...others] = lists;
  return first.filter((problem) => others.every((list) => list.some((other) => other.row === problem.row)));
}

interface Storing {
  readonly wide: WideImport;
  readonly authorities: readonly Named[];
  readonly compared: { readonly code: string; readonly one: Compared }[];
}

/** @param storing of which what was compared is let go as it is stored: for all of England it is a lot to hold */
async function storeAll(
  deps: ChangeDeps,
  actor: Omit<Actor, 'authority'>,
  { wide, authorities, compared }: Storing,
): Promise<void> {
  for (let next = compared.shift(); next !== undefined; next = compared.shift()) {
    const { code, one } = next;
    if (one.preview.changesNothing) continue;
    const authority = authorities.find((named) => named.code === code);
    if (authority?.isHere === false) await foundCouncil(deps, actor, { code, name: authority.name });
    const staged = await stageCompared(deps, { ...actor, authority: code }, { bringing: wide, compared: one });
    await acceptOrPutAside(
      deps,
      { ...actor, authority: code },
      {
        batchId: staged.batchId,
        mayCloseMany: wide.mayCloseMany === true,
      },
    );
  }
}

/** Rows that no council takes are said, so that a count that falls short is never a riddle. */
async function passedOver({ kind, authority, bytes }: WideImport): Promise<readonly string[]> {
  const count = kind === 'schools' && authority === 'all' ? await rowsOfNoAuthority(bytes) : 0;
  if (count === 0) return [];
  return [
    `${String(count)} ${count === 1 ? 'row belongs' : 'rows belong'} to no local authority and ${count === 1 ? 'was' : 'were'} passed over.`,
  ];
}

/** Rows of other councils are no remainder where all councils are meant. */
function ofOne({ authority }: WideImport): (preview: Preview) => Preview {
  return (preview) =>
    authority !== 'all' || preview.register === null
      ? preview
      : { ...preview, register: { ...preview.register, ofOtherCouncils: 0 } };
}

function broughtBefore(compared: readonly { readonly one: Compared }[], { kind }: WideImport): readonly string[] {
  const words = compared.flatMap(({ one: { preview, fileDate } }) =>
    preview.sameAs === null ? [] : [sameFileWords(preview.sameAs, { kind, fileDate, plan: preview.rows?.plan })],
  );
  return [...new Set(words)];
}

interface Printing {
  readonly refused: readonly RowProblem[];
  readonly notes: readonly string[];
  readonly storesNothing: boolean;
}

function printedOf(
  previews: readonly Preview[],
  { refused, notes, storesNothing }: Printing,
): Readonly<Record<string, unknown>> {
  const merged: Record<string, unknown> = {};
  for (const preview of previews) {
    for (const [name, value] of Object.entries(preview.register ?? preview.rows ?? {}))
      merged[name] = added(merged[name], value);
  }
  if (notes.length > 0) merged.notes = added(merged.notes, notes);
  const words = refused.map((problem) => ({ ...problem, reason: problem.rule ?? reasonWords[problem.reason] }));
  return { ...merged, ...(storesNothing ? { accepted: 0 } : {}), refused: words };
}

/** Counts add up, lists follow each other; a text stands in them once. */
function added(before: unknown, value: unknown): unknown {
  if (typeof value === 'number') return (typeof before === 'number' ? before : 0) + value;
  if (!isList(value)) return value;
  // Made here at the first, and added to: of a national file these are long.
  const all = isList(before) ? before : [];
  const texts = new Set<unknown>(all.filter((item) => typeof item === 'string'));
  for (const item of value) {
    if (texts.has(item)) continue;
    if (typeof item === 'string') texts.add(item);
    all.push(item);
  }
  return all;
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}
