import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Load, Loaded } from './generator.ts';

const program = fileURLToPath(new URL('generator.ts', import.meta.url));

/** A process of its own that asks, so that the server's process does nothing but answer. */
export class Generator {
  readonly #child: ChildProcess;

  constructor() {
    this.#child = fork(program, { execArgv: ['--disable-warning=ExperimentalWarning'] });
  }

  async run(load: Load): Promise<Loaded> {
    const answered = once(this.#child, 'message');
    this.#child.send(load);
    // The generator is our own code and sends nothing else.
    const [loaded] = (await answered) as [Loaded];
    return loaded;
  }

  stop(): void {
    this.#child.disconnect();
  }
}
