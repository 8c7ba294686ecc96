import { aClaim } from '../world/facts.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class DecideClaimPage extends FormPage {
  static readonly route = '/:authority/training/claims/:id/:role';
  static readonly heading = 'Does this training count?';
  static readonly states: States = [
    inDemonstration(async (world) => `/training/claims/${await aClaim(world)}/whole-staff`),
    { ...inDemonstration('/training/claims/nothing/dsl'), name: 'for what waits no more' },
  ];

  override readonly submit = 'Save the decision';

  override async act(): Promise<void> {
    await this.keyboard.choose('Does it count?', 'No, refuse it');
    await this.keyboard.fill('Why', 'The certificate names a course on another subject');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/training/claims');
  }
}
