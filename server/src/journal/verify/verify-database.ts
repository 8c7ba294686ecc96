import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Question } from './child.ts';
import type { Finding, VerifyOptions } from './verify.ts';

const program = fileURLToPath(new URL('./child.ts', import.meta.url));

/**
 * Checks the records of a database with code that shares nothing with the program's own, in a process of its own, so
 * that a file may be served while it is checked.
 * @param url `file:…` or `postgres:…`
 * @throws Error when the check itself could not be run: no such file, no such server
 */
export async function verifyDatabase(url: string, options: VerifyOptions = {}): Promise<Finding> {
  const question: Question = { url, options };
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  child.stdin.end(JSON.stringify(question));
  const [code, answer, complaint] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  if (code !== 0) throw new Error(`the check could not be run: ${lastLine(complaint)}`);
  return asFinding(JSON.parse(answer));
}

function lastLine(complaint: string): string {
  return complaint.split('\n').find((line) => /^\w*Error\b/.test(line)) ?? 'it ended without an answer';
}

// Written by child.ts alone, from a value of this type.
function asFinding(parsed: unknown): Finding {
  return parsed as Finding;
}
