import type { Config } from '../config.ts';
import { readAnchors } from './anchors.ts';
import type { Anchor } from './verify/chain.ts';
import { verifyAll } from './verify-all.ts';
import type { WholeFinding } from './verify-all.ts';

/** What a command prints, and how its process ends. */
export interface TerminalAnswer {
  readonly exitCode: 0 | 1;
  readonly lines: readonly string[];
  /** The same for another program, printed with `--json`. */
  readonly json: unknown;
}

interface VerifyAsked {
  /** Ends that were written down elsewhere, as `999:312:hash`; at least the first 16 signs of the hash. */
  readonly anchors?: readonly string[];
}

/** `verify`: the whole database against its record of changes and the ends that were written down, and the histories against the rows. Exit code 1 when anything disagrees. */
export async function verifyFromTerminal(
  { dataDir, databaseUrl }: Pick<Config, 'dataDir' | 'databaseUrl'>,
  { anchors = [] }: VerifyAsked = {},
): Promise<TerminalAnswer> {
  const given = anchors.map((text) => ({ text, anchor: parseAnchor(text) }));
  const wrong = given.filter(({ anchor }) => anchor === undefined).map(({ text }) => text);
  if (wrong.length > 0)
    return {
      exitCode: 1,
      lines: wrong.map((text) => `${text}: write it as 999:312:0123456789abcdef`),
      json: { wrong },
    };
  const all = [...(await readAnchors(dataDir)), ...given.flatMap(({ anchor }) => anchor ?? [])];
  const finding = await verifyAll(databaseUrl, { anchors: all });
  return { exitCode: finding.isSound ? 0 : 1, lines: linesOf(finding, all.length), json: finding };
}

/** @returns undefined when the text is not authority, entry and hash with colons between them */
export function parseAnchor(text: string): Anchor | undefined {
  const [, authority, seq, hash] = /^([a-z0-9-]+):([1-9]\d*):([\da-f]{16,64})$/.exec(text) ?? [];
  return authority === undefined || seq === undefined || hash === undefined
    ? undefined
    : { authority, seq: Number(seq), hash };
}

function linesOf({ isSound, authorities, faults, histories }: WholeFinding, anchors: number): readonly string[] {
  return [
    ...faults,
    ...authorities.flatMap(({ authority, entries, head, faults: own }) => [
      `${authority}: ${String(entries)} entries, the last ${String(head.seq)}: ${head.hash}`,
      ...own.map((fault) => `${authority}: ${fault}`),
    ]),
    `Held against ${String(anchors)} ends that were written down.`,
    histories === undefined
      ? 'No histories were compared: they are worked out from the rows when the program starts.'
      : `${String(histories)} histories that figures are drawn from were worked out anew from the rows and compared.`,
    isSound
      ? `Sound: the record of changes${histories === undefined ? ' and the rows' : ', the rows and the histories'} agree.`
      : 'NOT SOUND: what does not agree is told above.',
  ];
}
