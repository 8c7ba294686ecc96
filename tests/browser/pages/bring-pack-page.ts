import { ownPack } from '../../support/own-pack.ts';
import { FormPage } from './form-page.ts';
import type { States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

export class BringPackPage extends FormPage {
  static readonly route = '/:authority/duty/packs/bring';
  static readonly heading = 'Bring a pack of your own';
  static readonly states: States = [inDemonstration('/duty/packs/bring'), inEmptyCouncil('/duty/packs/bring')];

  override readonly submit = 'Look at the file';
  /** What is missing is seen before anything is sent. */
  protected override readonly isRefusedByServer = false;

  /** First one with a slip, which is told by line and column; then the right one. */
  override async act(): Promise<void> {
    const right = ownPack('ponds');
    await this.look(right.replace('acts: us', 'acts: them'));
    await this.visitor.page.getByText(/^Who must act is one of/).waitFor();
    await this.look(right);
    await this.keyboard.push('Load this pack');
    await this.visitor.arriveAt('/:authority/duty/packs');
  }

  private async look(text: string): Promise<void> {
    await this.keyboard.bring('File', { name: 'ponds.yaml', text });
    await this.keyboard.push(this.submit);
  }
}
