import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class BodiesPage extends AnyPage {
  static readonly route = '/:authority/bodies';
  static readonly heading = 'Boards, committees and groups';
  static readonly states: States = [
    inDemonstration('/bodies'),
    { ...inDemonstration('/bodies', 'viewer'), name: 'for a viewer' },
    { ...inDemonstration('/bodies?asAt=2020-06-30'), name: 'with a meeting missed' },
    { ...inDemonstration('/bodies?standing=ended'), name: 'where nothing matches' },
    inEmptyCouncil('/bodies'),
  ];

  override async act(): Promise<void> {
    await this.keyboard.pick('Kind', 'Partnership board');
    await this.keyboard.push('Apply filters');
    await this.visitor.page.getByText('1 of ').waitFor();
    await this.keyboard.follow('Safer Stronger Ridgeway Partnership Board');
    await this.visitor.arriveAt('/:authority/bodies/:id');
  }
}
