import { aSchool } from '../world/facts.ts';
import type { World } from '../world/world.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class WithdrawAnswerPage extends FormPage {
  static readonly route = '/:authority/schools/:id/answers/:statementId/withdraw';
  static readonly heading = 'Withdraw an answer';
  static readonly states: States = [inDemonstration(anAnswer)];

  override readonly submit = 'Withdraw the answer';

  override async act(): Promise<void> {
    await this.keyboard.fill('Why is it withdrawn?', 'It was the answer of another school');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/schools/:id');
  }
}

async function anAnswer(world: World): Promise<string> {
  const { organisationId, statements } = await aSchool(world);
  return `/schools/${organisationId}/answers/${statements[0]?.statementId ?? ''}/withdraw`;
}
