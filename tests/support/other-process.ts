import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('other-process-writing.ts', import.meta.url));

/** Another process that writes to the same records, one course at a time. */
export class OtherProcess {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  static async start(databaseUrl: string): Promise<OtherProcess> {
    const child = fork(program, [databaseUrl], { execArgv: ['--disable-warning=ExperimentalWarning'] });
    await once(child, 'message');
    return new OtherProcess(child);
  }

  /** @returns once the course is stored */
  async addCourse(code: string): Promise<void> {
    this.#child.send(code);
    await once(this.#child, 'message');
  }

  async stop(): Promise<void> {
    this.#child.disconnect();
    await once(this.#child, 'exit');
  }
}
