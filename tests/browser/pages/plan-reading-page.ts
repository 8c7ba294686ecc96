import { aPlan } from '../world/facts.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

/** What the columns and words of an action plan mean, and which plan it is. */
export class PlanReadingPage extends FormPage {
  static readonly route = '/:authority/imports/plan';
  static readonly heading = 'How the plan is read';
  static readonly states: States = [
    inDemonstration(async (world) => {
      await aPlan(world);
      return '/imports/plan';
    }),
    { ...inDemonstration('/imports/plan', 'auditor'), name: 'to an auditor, who may not' },
    inEmptyCouncil('/imports/plan'),
  ];

  override readonly submit = 'Look at the plan';
  /** What is missing is seen before anything is sent. */
  protected override readonly isRefusedByServer = false;

  /** A plan in a layout of its own is chosen, explained and read. */
  override async act(): Promise<void> {
    await this.keyboard.bring('File', { name: 'plan-of-the-board.csv', text: unknown });
    await this.keyboard.push(this.submit);
    await this.keyboard.pick('What “What we promised” means', 'Action');
    await this.keyboard.pick('“Ticking over” (1 row)', 'In progress');
    await this.keyboard.pick('“Q2 2019/20” (1 row)', '30 September 2019');
    const plan = this.visitor.page.getByLabel('Which plan is it?');
    await this.keyboard.pick('Which plan is it?', (await plan.locator('option').nth(1).innerText()).trim());
    await this.keyboard.fill('Name to save this reading under', `Plan of the board ${String(Date.now())}`);
    await this.keyboard.push('Save this reading and read the plan');
    await this.visitor.arriveAt('/:authority/imports/:id');
  }
}

const unknown = `Ref,What we promised,By when,RAG status
B1,Publish the guide for halls,Q2 2019/20,Ticking over
B2,Brief the new members,31/01/2020,
`;
