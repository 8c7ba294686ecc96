import { anAcceptedList, aStagedList } from '../world/facts.ts';
import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class UndoImportPage extends AnyPage {
  static readonly route = '/:authority/imports/:id/undo';
  static readonly heading = 'Undo a file';
  static readonly states: States = [
    inDemonstration(async (world) => `/imports/${await anAcceptedList(world)}/undo`),
    { ...inDemonstration(async (world) => `/imports/${await aStagedList(world)}/undo`), name: 'that is not taken in' },
  ];

  override async act(): Promise<void> {
    await this.keyboard.push('Undo this file');
    await this.visitor.arriveAt('/:authority/imports/:id');
  }
}
