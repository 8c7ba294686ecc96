import { statfsSync } from 'node:fs';

const folder = '/dev/shm';
const roomNeeded = 3 * 2 ** 30;

/** A folder in memory, where the machine has one with room: a test's database need not wait for a disk at every save. */
export function memoryFolder(): string | undefined {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= roomNeeded ? folder : undefined;
  } catch {
    return undefined;
  }
}
