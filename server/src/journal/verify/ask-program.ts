import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/**
 * Runs a program of ours in a process of its own with a question on its standard input, since an address may hold a
 * password. @returns what it answered on its standard output, read as JSON
 * @throws Error when it ended without an answer
 */
export async function askProgram(program: URL, question: object): Promise<unknown> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', fileURLToPath(program)], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  child.stdin.end(JSON.stringify(question));
  const [code, answer, complaint] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  if (code !== 0) throw new Error(`the check could not be run: ${namedError(complaint)}`);
  return JSON.parse(answer);
}

/** The line that names the error: Node prints the code that threw it before, and how it was reached after. */
function namedError(complaint: string): string {
  return complaint.split('\n').find((line) => /^\w*Error\b/.test(line)) ?? 'it ended without an answer';
}
