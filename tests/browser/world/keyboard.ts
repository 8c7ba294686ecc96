import type { Locator, Page } from 'playwright-core';

type Role = Parameters<Page['getByRole']>[0];

/** More stops than any page has. */
const mostStops = 600;

/** The keys of a keyboard, for who has no mouse; things are found as a screen reader names them. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    // Somebody must listen from the beginning, or the first dialogue opens before it can be caught.
    page.on('filechooser', () => undefined);
  }

  /** Goes on with Tab until this has the focus. @throws when Tab never comes to it */
  async tabTo(role: Role, name: string | RegExp): Promise<Locator> {
    const holder = this.#page.locator(':focus');
    const named = typeof name === 'string' ? { name, exact: true } : { name };
    // Sought beside the focus alone: on a long page it takes longer to name everything after each Tab.
    const focused = holder.locator('..').getByRole(role, named).and(holder);
    if ((await focused.count()) === 0) await this.#hurryTo(this.#page.getByRole(role, named));
    for (let stop = 0; stop < mostStops; stop += 1) {
      if ((await focused.count()) === 1) return focused;
      await this.press('Tab');
    }
    throw new Error(`Tab never comes to the ${role} ${String(name)}`);
  }

  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
  }

  /** Opens a link. */
  async follow(name: string | RegExp): Promise<void> {
    await this.tabTo('link', name);
    await this.press('Enter');
  }

  /** Presses a button, or a link that looks and sounds like one. */
  async push(name: string | RegExp): Promise<void> {
    await this.tabTo('button', name);
    await this.press('Enter');
  }

  /** Writes over what a box holds. */
  async fill(name: string | RegExp, text: string): Promise<void> {
    await this.tabTo('textbox', name);
    await this.#type(text);
  }

  /** Writes into a box that searches. */
  async find(name: string | RegExp, text: string): Promise<void> {
    await this.tabTo('searchbox', name);
    await this.#type(text);
  }

  /** A box whose text is not shown is no text box to a screen reader. */
  async fillSecret(label: string | RegExp, text: string): Promise<void> {
    await this.#tabInto(this.#page.getByLabel(label, { exact: true }));
    await this.#type(text);
  }

  /** Follows a link to a file. @returns its name */
  async download(name: string | RegExp): Promise<string> {
    await this.tabTo('link', name);
    const [download] = await Promise.all([this.#page.waitForEvent('download'), this.press('Enter')]);
    const failure = await download.failure();
    if (failure !== null) throw new Error(`the download failed: ${failure}`);
    return download.suggestedFilename();
  }

  /** Unfolds what these words stand over; browsers give such words no role that is the same everywhere. */
  async unfold(words: string): Promise<void> {
    await this.#tabInto(this.#page.locator('summary').filter({ hasText: words }));
    await this.press('Enter');
  }

  async #type(text: string): Promise<void> {
    await this.press('ControlOrMeta+a');
    await (text === '' ? this.press('Delete') : this.#page.keyboard.type(text));
  }

  /** `13 3 2018` into the three boxes of a date. */
  async fillDate(legend: string | RegExp, text: string): Promise<void> {
    const group = this.#page.getByRole('group', { name: legend });
    for (const [index, name] of ['Day', 'Month', 'Year'].entries()) {
      await this.#tabInto(group.getByRole('textbox', { name, exact: true }));
      await this.#type(text.split(' ')[index] ?? '');
    }
  }

  /** Chooses among radio buttons: Tab enters the group, the arrows move in it. */
  async choose(legend: string | RegExp, name: string | RegExp): Promise<void> {
    const group = this.#page.getByRole('group', { name: legend });
    await this.#tabInto(group.getByRole('radio'));
    const wanted = group.getByRole('radio', { name }).and(this.#page.locator(':focus'));
    await this.press('Space');
    for (let step = 0; (await wanted.count()) === 0; step += 1) {
      if (step > 30) throw new Error(`the arrows never come to ${String(name)}`);
      await this.press('ArrowDown');
    }
  }

  async tick(name: string | RegExp): Promise<void> {
    await this.tabTo('checkbox', name);
    await this.press('Space');
  }

  /** Chooses in a list by typing the first letters of the line. */
  async pick(label: string | RegExp, line: string): Promise<void> {
    const list = await this.tabTo('combobox', label);
    await this.#page.keyboard.type(line);
    const chosen = await list.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.text ?? '');
    if (!chosen.startsWith(line)) throw new Error(`typing "${line}" chose "${chosen}"`);
  }

  /** Opens the dialogue of a file field with the Enter key and takes a file there: one that lies somewhere, or a text. */
  async bring(label: string | RegExp, file: string | { readonly name: string; readonly text: string }): Promise<void> {
    await this.#tabInto(this.#page.getByLabel(label, { exact: true }));
    const [dialogue] = await Promise.all([this.#page.waitForEvent('filechooser'), this.press('Enter')]);
    const made =
      typeof file === 'string' ? file : { name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.text) };
    await dialogue.setFiles(made);
  }

  /** As whoever keeps the Tab key down on a long page; nobody looks where the focus is until it may have come. */
  async #hurryTo(wanted: Locator): Promise<void> {
    const stops = await wanted.evaluateAll(leastStops);
    await Promise.all(Array.from({ length: stops }, () => this.press('Tab')));
  }

  async #tabInto(any: Locator): Promise<void> {
    const focused = any.and(this.#page.locator(':focus'));
    if ((await focused.count()) === 0) await this.#hurryTo(any);
    for (let stop = 0; (await focused.count()) === 0; stop += 1) {
      if (stop > mostStops) throw new Error(`Tab never comes to ${String(any)}`);
      await this.press('Tab');
    }
  }
}

/** Runs in the page. @returns how often Tab must be pressed, at the least, from what has the focus to the first of these */
function leastStops(wanted: readonly Element[]): number {
  const from = document.activeElement;
  const isAfter = (one: Element, other: Element): boolean =>
    (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const target = wanted.find((element) => from !== null && isAfter(from, element));
  // Where nothing has the focus, the browser alone knows where it goes on from.
  if (from === null || from === document.body || target === undefined) return 0;
  const stops = 'a[href], button:enabled, select:enabled, textarea:enabled, input:enabled:not([type=radio])';
  const passed = [...document.querySelectorAll<HTMLElement>(stops)].filter(
    (element) =>
      element.tabIndex >= 0 &&
      element.checkVisibility({ visibilityProperty: true }) &&
      isAfter(from, element) &&
      isAfter(element, target),
  );
  return passed.length + 1;
}
