import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class ExpiringPage extends AnyPage {
  static readonly route = '/:authority/training/expiring';
  static readonly heading = 'Out of date soon';
  static readonly states: States = [inDemonstration('/training/expiring'), inEmptyCouncil('/training/expiring')];

  override async act(): Promise<void> {
    await this.keyboard.follow('30 days');
    await this.visitor.page
      .getByText(/within 30 days/)
      .first()
      .waitFor();
  }
}
