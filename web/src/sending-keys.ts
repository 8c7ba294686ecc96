/**
 * The keys of what was sent and has not been answered well yet. What is sent again with the same content, since no answer
 * came, has the key that it had: the server does it once. After a success the same content is meant anew.
 */
export class SendingKeys {
  readonly #open = new Map<string, string>();

  /** @param what the method, address and content */
  keyFor(what: string): string {
    const key = this.#open.get(what) ?? newKey();
    this.#open.set(what, key);
    return key;
  }

  settle(what: string): void {
    this.#open.delete(what);
  }
}

/** A file by its marks: its bytes are not read for this. */
export function marksOf(file: Blob | undefined): readonly unknown[] {
  return file instanceof File ? [file.name, file.size, file.lastModified] : [file?.size];
}

// Not randomUUID, which is for secure contexts alone: a council may try the product out on a plain address.
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
