import { open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Returns when the file's bytes are on the disk. */
export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Returns when the names in the file's folder are on the disk; some systems have no such thing and need none. */
export async function syncFolderOf(file: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(dirname(file), 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
