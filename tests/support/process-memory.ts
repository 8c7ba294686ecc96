import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';

const kilobyte = 1024;

/** Whether this system tells how much memory other processes take (Linux does, under /proc). */
export const tellsMemory = existsSync('/proc/self/status') && existsSync('/proc/self/clear_refs');

/** In bytes. */
interface Peaks {
  /** What the process grew by at its peak. */
  readonly growth: number;
  readonly peak: number;
  /** Of the largest process that it started, and of the largest that one of these started. */
  readonly largestChild: number;
  readonly largestGrandchild: number;
}

/**
 * Watches the memory of a process and of those that it starts. The peak is the largest resident size that the system
 * itself has noted of each (VmHWM), so nothing between two looks is missed while a process lives.
 */
export class MemoryWatch {
  readonly #pid: number;
  readonly #before: number;
  readonly #children = new Map<number, number>();
  readonly #grandchildren = new Map<number, number>();
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
    for (const child of childrenOf(this.#pid)) {
      look(this.#children, { pid: child, parent: this.#pid });
      for (const grandchild of childrenOf(child)) look(this.#grandchildren, { pid: grandchild, parent: child });
    }
  }

  stop(): Peaks {
    clearInterval(this.#timer);
    this.#look();
    return {
      growth: Math.max(0, this.#peak - this.#before),
      peak: this.#peak,
      largestChild: Math.max(0, ...this.#children.values()),
      largestGrandchild: Math.max(0, ...this.#grandchildren.values()),
    };
  }
}

interface Looked {
  readonly pid: number;
  readonly parent: number;
}

function look(peaks: Map<number, number>, { pid, parent }: Looked): void {
  // Between being made and being another program a child still has its parent's pages.
  if (read(`/proc/${String(pid)}/cmdline`) === read(`/proc/${String(parent)}/cmdline`)) return;
  peaks.set(pid, Math.max(statusOf(pid, 'VmHWM'), peaks.get(pid) ?? 0));
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
