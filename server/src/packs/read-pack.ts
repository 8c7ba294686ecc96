import { LineCounter, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import * as core from 'zod/v4/core';
import type { PackProblem } from '@due-regard/shared/duty/pack-problem.ts';
import { crossProblems } from './cross-problems.ts';
import type { Placed } from './cross-problems.ts';
import { issueWords, syntaxProblemWords } from './pack-problem-words.ts';
import { packShape } from './pack-shape.ts';
import { packOf } from './pack-of-written.ts';
import type { Loaded, ReadPack } from './pack.ts';
import { Positions } from './positions.ts';

export type PackReading =
  | { readonly ok: true; readonly read: ReadPack }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

const nothingLoaded: Loaded = { packs: [], obligations: [] };
/** More than any duty asks; what is longer is no pack. */
const longestText = 100_000;
const mostProblems = 100;

/** Reads a pack, or says all that is wrong with it, each with its line and column. */
export function readPack(text: string, loaded: Loaded = nothingLoaded): PackReading {
  if (text.length > longestText) return refusal([atStart('This is longer than any pack may be: 100,000 signs.')]);
  // So deep that the reader would take long over it; no pack is.
  if (/(?:[[{]\s*){40}/.test(text)) return refusal([atStart('Brackets are nested so deep that this is no pack.')]);
  const lines = new LineCounter();
  // Every value stays the text that stands there: no word is taken for a truth value, and no number loses its noughts.
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const positions = new Positions(document, lines);
  const syntax = syntaxProblems(document, positions);
  const aliases = aliasProblems(document, positions);
  const isUnreadable = document.errors.some(({ code }) => code !== 'DUPLICATE_KEY');
  if (isUnreadable || aliases.length > 0) return refusal([...syntax, ...aliases]);
  const value: unknown = document.toJS();
  const result = core.safeParse(packShape, value ?? '', { reportInput: true });
  const others = [...syntax, ...crossProblems(value, loaded).map(placedAt(positions))];
  if (result.success && others.length === 0) return { ok: true, read: packOf(result.data) };
  return refusal([...(result.success ? [] : shapeProblems(result.error, positions)), ...others]);
}

function atStart(message: string): PackProblem {
  return { line: 1, column: 1, message };
}

function refusal(problems: readonly PackProblem[]): PackReading {
  const inOrder = problems.toSorted((one, other) => one.line - other.line || one.column - other.column);
  return { ok: false, problems: inOrder.slice(0, mostProblems) };
}

/** The first of each line: what follows it is mostly its consequence, as is all else where a line begins with a tab. */
function syntaxProblems({ errors }: Document.Parsed, positions: Positions): readonly PackProblem[] {
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  const byLine = new Map<number, PackProblem>();
  for (const { code, pos } of tabs.length > 0 ? tabs : errors) {
    const at = positions.at(pos[0]);
    if (!byLine.has(at.line)) byLine.set(at.line, { ...at, message: syntaxProblemWords(code) });
  }
  return [...byLine.values()];
}

function aliasProblems(document: Document.Parsed, positions: Positions): readonly PackProblem[] {
  const found: PackProblem[] = [];
  visit(document, {
    Alias: (_key, { range }) => {
      found.push({ ...positions.at(range?.[0] ?? 0), message: syntaxProblemWords('BAD_ALIAS') });
    },
  });
  return found;
}

function shapeProblems(error: core.$ZodError, positions: Positions): readonly PackProblem[] {
  return error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          ...positions.ofKey(issue.path, key),
          message: `There is no “${key}” here. Check how it is written.`,
        }))
      : [{ ...positions.of(issue.path), message: issueWords(issue) }],
  );
}

function placedAt(positions: Positions): (problem: Placed) => PackProblem {
  return ({ path, message }) => ({ ...positions.of(path), message });
}
