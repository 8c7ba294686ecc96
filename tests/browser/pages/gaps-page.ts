import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class GapsPage extends AnyPage {
  static readonly route = '/:authority/training/gaps';
  static readonly heading = 'Gap list';
  static readonly states: States = [inDemonstration('/training/gaps'), inEmptyCouncil('/training/gaps')];

  /** Narrows the list down, then takes the whole chase list away. */
  override async act(): Promise<void> {
    await this.keyboard.pick('Phase', 'Primary');
    await this.keyboard.push('Apply filters');
    await this.visitor.page.getByRole('link', { name: 'Take away Phase: Primary' }).waitFor();
    await this.keyboard.download(/chase list.*CSV/i);
  }
}
