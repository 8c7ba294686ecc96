import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout, wherever the program was started from. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The Node that the lockfile names. The real binary: node_modules/.bin may hold a shell script, which would not pass
 * signals on.
 */
export const nodeBinary = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
