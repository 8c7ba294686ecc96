import { scopeApi } from '@due-regard/shared/schools/scope-api.ts';
import type { World } from '../world/world.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class WithdrawScopePage extends FormPage {
  static readonly route = '/:authority/settings/scope/:id/withdraw';
  static readonly heading = 'Withdraw what is counted';
  static readonly states: States = [
    inDemonstration(counted),
    { ...inDemonstration('/settings/scope/nothing/withdraw'), name: 'for what is counted no more' },
  ];

  override readonly submit = 'Withdraw it';

  override async act(): Promise<void> {
    await this.keyboard.fill('Why is it withdrawn?', 'It was entered for the wrong day');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/settings/scope');
  }
}

/** A second one: the only one cannot be withdrawn. */
async function counted(world: World): Promise<string> {
  const { scopeId } = await world.tell(scopeApi.add, '/api/999/scopes', {
    validFrom: '2019-09-01',
    typeCodes: ['1', '34'],
    reason: 'Entered for this test',
  });
  return `/settings/scope/${scopeId}/withdraw`;
}
