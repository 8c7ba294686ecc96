import type { IsoDate } from '../calendar/iso-date.ts';
import type { RegisterLink } from './register-row.ts';
import type { SuccessionKind } from './succession.ts';

/** One establishment following another, as the links file tells it from either end. */
export type LinkedSuccession = {
  readonly predecessor: string;
  readonly successor: string;
  readonly kind: SuccessionKind;
  readonly on: IsoDate | null;
};

type Told = Omit<LinkedSuccession, 'kind'> & { readonly words: string };

/**
 * Which establishments follow which. A plain successor with one predecessor is a conversion; where several schools
 * become one or one becomes several, the history cannot simply be carried and a person must say. Other kinds of link
 * (sixth form centres, expansions) are no succession.
 */
export function linkedSuccessions(links: readonly RegisterLink[]): readonly LinkedSuccession[] {
  const pairs = Map.groupBy(links.flatMap(toldBy), (one) => `${one.predecessor} ${one.successor}`);
  const told = Array.from(pairs.values(), (same) => same.reduce(together));
  const heirs = Map.groupBy(told, (one) => one.predecessor);
  const forebears = Map.groupBy(told, (one) => one.successor);
  return told.map(({ words, ...one }) => ({
    ...one,
    kind: kindOf(words, {
      heirs: heirs.get(one.predecessor)?.length ?? 1,
      forebears: forebears.get(one.successor)?.length ?? 1,
    }),
  }));
}

const plainWords = new Set(['successor', 'predecessor']);

/** The two ends need not use the same words: a split told at one may be a plain predecessor at the other. */
function together(one: Told, other: Told): Told {
  return { ...one, words: plainWords.has(one.words) ? other.words : one.words, on: one.on ?? other.on };
}

function toldBy({ urn, linkUrn, linkType, establishedOn }: RegisterLink): readonly Told[] {
  const words = linkType.trim().toLowerCase();
  if (words.startsWith('successor')) return [{ predecessor: urn, successor: linkUrn, words, on: establishedOn }];
  if (words.startsWith('predecessor')) return [{ predecessor: linkUrn, successor: urn, words, on: establishedOn }];
  if (!words.startsWith('result of amalgamation')) return [];
  // The register writes this one from either end; numbers are given in order, so the higher is the new school's.
  const [predecessor, successor] = Number(urn) < Number(linkUrn) ? [urn, linkUrn] : [linkUrn, urn];
  return [{ predecessor, successor, words, on: establishedOn }];
}

function kindOf(
  words: string,
  { heirs, forebears }: { readonly heirs: number; readonly forebears: number },
): SuccessionKind {
  if (words.includes('amalgam')) return 'amalgamation';
  if (words.includes('merged')) return 'merger';
  if (words.includes('split') || heirs > 1) return 'split';
  return forebears > 1 ? 'amalgamation' : 'conversion';
}
