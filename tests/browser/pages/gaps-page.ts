import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class GapsPage extends AnyPage {
  static readonly route = '/:authority/training/gaps';
  static readonly heading = 'Gap list';
  static readonly states: States = [inDemonstration('/training/gaps'), inEmptyCouncil('/training/gaps')];

  /** Narrows the list down, then takes the whole chase list away. */
  override async act(): Promise<void> {
    await this.narrowTo('Primary');
    await this.keyboard.download(/chase list.*CSV/i);
  }

  async narrowTo(phase: string): Promise<void> {
    await this.keyboard.pick('Phase', phase);
    const answer = this.visitor.page.waitForResponse(/\/gaps\?/);
    await this.keyboard.push('Apply filters');
    await answer;
    await this.visitor.page.getByRole('link', { name: `Take away Phase: ${phase}` }).waitFor();
  }

  /** "3 of 239 schools …", and the schools in the table. */
  async shown(): Promise<readonly string[]> {
    const { page } = this.visitor;
    return [await page.locator('.app-result').innerText(), ...(await page.locator('tbody th a').allInnerTexts())];
  }
}
