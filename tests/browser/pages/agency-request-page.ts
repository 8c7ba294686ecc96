import { aRequest } from '../world/plan-files.ts';
import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class AgencyRequestPage extends AnyPage {
  static readonly route = '/:authority/agencies/requests/:id';
  static readonly heading = /^Actions of /;
  static readonly states: States = [inDemonstration(async (world) => `/agencies/requests/${await aRequest(world)}`)];

  /** Goes on to bring the reply. */
  override async act(): Promise<void> {
    await this.keyboard.follow('bring the reply');
    await this.visitor.arriveAt('/:authority/imports/new');
  }
}
