import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';

const kilobyte = 1024;

/** Whether this system tells how much memory other processes take (Linux does, under /proc). */
export const tellsMemory = existsSync('/proc/self/status') && existsSync('/proc/self/clear_refs');

/**
 * Watches the memory of a process and of those that it starts. The peak is the largest resident size that the system
 * itself has noted of each (VmHWM), so nothing between two looks is missed while a process lives.
 */
export class MemoryWatch {
  readonly #pid: number;
  readonly #before: number;
  readonly #children = new Map<number, number>();
  #peak = 0;
  readonly #timer: NodeJS.Timeout;

  constructor(pid: number, everyMilliseconds = 10) {
    this.#pid = pid;
    // Forgets the peak of before.
    writeFileSync(`/proc/${String(pid)}/clear_refs`, '5');
    this.#before = statusOf(pid, 'VmRSS');
    this.#timer = setInterval(() => this.#look(), everyMilliseconds);
  }

  #look(): void {
    // Of a process that has gone the last look counts.
    this.#peak = Math.max(this.#peak, statusOf(this.#pid, 'VmHWM'));
    const own = read(`/proc/${String(this.#pid)}/cmdline`);
    for (const child of childrenOf(this.#pid)) {
      // Between being made and being another program a child still has its parent's pages.
      if (read(`/proc/${String(child)}/cmdline`) === own) continue;
      const peak = statusOf(child, 'VmHWM');
      this.#children.set(child, Math.max(peak, this.#children.get(child) ?? 0));
    }
  }

  /** Bytes: what the process grew by at its peak, its peak, and the peak of the largest process that it started. */
  stop(): { readonly growth: number; readonly peak: number; readonly largestChild: number } {
    clearInterval(this.#timer);
    this.#look();
    return {
      growth: Math.max(0, this.#peak - this.#before),
      peak: this.#peak,
      largestChild: Math.max(0, ...this.#children.values()),
    };
  }
}

/** A field of a process's status in bytes; 0 when the process has gone. */
function statusOf(pid: number, field: 'VmRSS' | 'VmHWM'): number {
  const found = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(read(`/proc/${String(pid)}/status`));
  return Number(found?.[1] ?? 0) * kilobyte;
}

function childrenOf(pid: number): readonly number[] {
  return threadsOf(pid).flatMap((thread) => {
    const children = read(`/proc/${String(pid)}/task/${thread}/children`).trim();
    return children === '' ? [] : children.split(' ').map(Number);
  });
}

function threadsOf(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${String(pid)}/task`);
  } catch {
    return [];
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
