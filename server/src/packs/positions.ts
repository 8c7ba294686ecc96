import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Document, LineCounter, Node } from 'yaml';

/** Where something stands in a text, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

type Path = readonly PropertyKey[];

/** Finds where values stand in a document of YAML. */
export class Positions {
  readonly #document: Document;
  readonly #lines: LineCounter;

  constructor(document: Document, lines: LineCounter) {
    this.#document = document;
    this.#lines = lines;
  }

  at(offset: number): Position {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  /** Where the value at a path begins; of one that is not there, where the lines begin that it is missing from. */
  of(path: Path): Position {
    return this.at(offsetOf(this.#document.contents, path));
  }

  /** Where a name stands that has no place here. */
  ofKey(path: Path, key: string): Position {
    const held = nodeAt(this.#document.contents, path);
    const pair = isMap(held) ? held.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
    const found = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
    return found === undefined ? this.of(path) : this.at(found);
  }
}

function offsetOf(node: unknown, path: Path): number {
  const held = nodeAt(node, path);
  if (held?.range !== undefined && held.range !== null) return held.range[0];
  return path.length === 0 ? 0 : offsetOf(node, path.slice(0, -1));
}

function nodeAt(node: unknown, path: Path): Node | undefined {
  let at: unknown = node;
  for (const step of path) {
    if (isMap(at)) at = at.items.find((item) => isScalar(item.key) && item.key.value === step)?.value;
    else if (isSeq(at)) at = at.items[Number(step)];
    else return undefined;
  }
  return isMap(at) || isSeq(at) || isScalar(at) || isAlias(at) ? at : undefined;
}
