import { Command } from 'commander';
import { packProblemSentence } from '@due-regard/shared/duty/pack-problem.ts';
import type { PackPreview } from '@due-regard/shared/duty/pack-api.ts';
import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import { getAuthority } from '@due-regard/db/people/authorities.ts';
import { knownNow } from '../http/as-at.ts';
import { comparePack, previewOf } from '../packs/compare-pack.ts';
import { loadPack } from '../packs/load-pack.ts';
import { readPackFile } from '../packs/pack-text.ts';
import { standingPacks } from '../packs/standing-packs.ts';
import { codeArgument } from './arguments.ts';
import { broughtFile } from './brought-file.ts';
import { CommandFault } from './fault.ts';
import { say, sayJson } from './output.ts';
import { terminalActor, withDeps } from './with-deps.ts';

interface PackOptions {
  readonly authority: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `pack FILE`: a duty pack of the council's own, with what it changes. */
export function packCommand(): Command {
  return new Command('pack')
    .description('look at a duty pack (YAML), say what it changes, and load it')
    .argument('<file>', 'a duty pack, as docs/duty-packs.md describes it')
    .requiredOption('--authority <code>', 'three-digit DfE code', codeArgument)
    .option('--dry-run', 'say what would change and store nothing')
    .option('--json', 'print JSON')
    .action(bringPack);
}

async function bringPack(path: string, { authority, dryRun, json }: PackOptions): Promise<void> {
  const { bytes } = await broughtFile(path);
  await withDeps(async (deps) => {
    await getAuthority(deps.db.read, authority);
    const loaded = await standingPacks(deps.db.read, knownNow(authority));
    const reading = readPackFile(bytes, loaded);
    if (!reading.ok) {
      if (json === true) sayJson({ problems: reading.problems });
      else for (const problem of reading.problems) say(packProblemSentence(problem));
      throw new CommandFault('The pack cannot be read; nothing was loaded.', { isSaid: json === true });
    }
    const { read } = reading;
    const preview = previewOf(comparePack(read, loaded), loaded);
    const { standing } = loaded;
    const actor = { ...terminalActor, authority };
    const outcome = dryRun === true ? undefined : await loadPack(deps, actor, { read: () => read, standing });
    if (json === true) sayJson({ ...preview, isLoaded: outcome?.isChanged === true });
    else for (const line of previewLines(preview)) say(line);
    if (json !== true) say(outcomeWords(outcome));
  });
}

function outcomeWords(outcome: { readonly isChanged: boolean } | undefined): string {
  if (outcome === undefined) return 'Nothing was stored.';
  return outcome.isChanged ? 'Loaded.' : 'It is loaded already: nothing was to do.';
}

function previewLines({ pack, against, ...diff }: Sendable<PackPreview>): readonly string[] {
  const compared = against === null ? 'A duty that is new here' : `Held against: ${against.guidance}`;
  return [
    `${pack.title}: ${pack.guidance}`,
    compared,
    ...diff.packFields.map(({ name, before, after }) => `  pack: ${name}: ${before} -> ${after}`),
    ...diff.added.map(({ obligationId, title }) => `  added    ${obligationId} ${title}`),
    ...diff.changed.map(
      ({ obligationId, title, fields }) =>
        `  changed  ${obligationId} ${title}: ${fields.map(({ name }) => name.toLowerCase()).join(', ')}`,
    ),
    ...diff.ended.map(({ obligationId, title }) => `  ended    ${obligationId} ${title}`),
    `  ${String(diff.unchanged.length)} as before`,
  ];
}
