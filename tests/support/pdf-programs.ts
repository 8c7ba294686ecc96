import { execFile, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, test } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

const run = promisify(execFile);

/** What other programs say of a PDF. */
export interface PdfReader {
  /** What qpdf says of its syntax; refused where there is a fault. */
  readonly check: (pdf: Uint8Array) => Promise<string>;
  /** The file's parts as JSON, with every stream left out. */
  readonly objects: (pdf: Uint8Array) => Promise<string>;
  /** `pdfinfo` with these options. */
  readonly info: (pdf: Uint8Array, ...options: readonly string[]) => Promise<string>;
  readonly fonts: (pdf: Uint8Array) => Promise<string>;
  /** Each word with its place on its page, as XML. */
  readonly places: (pdf: Uint8Array) => Promise<string>;
}

const programs = ['qpdf', 'pdfinfo', 'pdffonts', 'pdftotext'] as const;

/** Runs a suite with qpdf and Poppler; where they are not and cannot be had it is skipped and says so. */
export function describeWithPdfReader(name: string, suite: (reader: PdfReader) => void): void {
  if (arePresent() || areInstalled()) describe(name, () => suite(reader()));
  else test.skip(`${name}: needs qpdf and poppler-utils`);
}

function arePresent(): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return programs.every((program) => folders.some((folder) => isProgram(join(folder, program))));
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** On a Debian that is ours to change, such as a test machine's. */
function areInstalled(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const apt = (...args: readonly string[]): boolean =>
    spawnSync('/usr/bin/apt-get', args, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 2, 2],
      timeout: 300_000,
    }).status === 0;
  const install = ['install', '-y', '--no-install-recommends', 'qpdf', 'poppler-utils'] as const;
  return (apt(...install) || (apt('update') && apt(...install))) && arePresent();
}

function reader(): PdfReader {
  const folder = temporaryFolder();
  let count = 0;
  const said = async (program: (typeof programs)[number], pdf: Uint8Array, around: Around): Promise<string> => {
    count += 1;
    const file = join(folder, `${String(count)}.pdf`);
    writeFileSync(file, pdf);
    const args = [...(around.before ?? []), file, ...(around.after ?? [])];
    const { stdout } = await run(program, args, { maxBuffer: 2 ** 28 });
    return stdout;
  };
  return {
    check: (pdf) => said('qpdf', pdf, { before: ['--check'] }),
    objects: (pdf) => said('qpdf', pdf, { before: ['--json=2', '--json-key=qpdf'] }),
    info: (pdf, ...options) => said('pdfinfo', pdf, { before: options }),
    fonts: (pdf) => said('pdffonts', pdf, {}),
    places: (pdf) => said('pdftotext', pdf, { before: ['-bbox'], after: ['-'] }),
  };
}

interface Around {
  readonly before?: readonly string[];
  readonly after?: readonly string[];
}
