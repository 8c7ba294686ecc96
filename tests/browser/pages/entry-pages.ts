import { aChangedRisk, aRisk } from '../world/register-facts.ts';
import { FormPage } from './form-page.ts';
import { AnyPage } from './page-object.ts';
import type { PageKind, States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

class RegistersPage extends AnyPage {
  static readonly route = '/:authority/registers';
  static readonly heading = 'Registers';
  static readonly states: States = [
    inDemonstration('/registers'),
    { ...inDemonstration('/registers?asAt=2018-03-13', 'viewer'), name: 'for a viewer' },
    inEmptyCouncil('/registers'),
  ];

  override async act(): Promise<void> {
    await this.keyboard.follow('Risks');
    await this.visitor.arriveAt('/:authority/registers/:register');
  }
}

class EntriesPage extends AnyPage {
  static readonly route = '/:authority/registers/:register';
  static readonly heading = /^(Risks|Page not found)$/;
  static readonly states: States = [
    inDemonstration('/registers/risks?asAt=2018-03-13'),
    { ...inDemonstration('/registers/risks?standing=closed&asAt=2018-03-13'), name: 'where nothing matches' },
    { ...inDemonstration('/registers/weather'), name: 'for a register that there is not' },
    inEmptyCouncil('/registers/risks'),
  ];

  override async act(): Promise<void> {
    await this.keyboard.pick('Standing', 'Impact not known');
    await this.keyboard.push('Apply filters');
    await this.keyboard.follow('What Dovetail will mean here and cost');
    await this.visitor.arriveAt('/:authority/registers/:register/:id');
  }
}

class NewEntryPage extends FormPage {
  static readonly route = '/:authority/registers/:register/new';
  static readonly heading = 'Add a risk';
  static readonly states: States = [
    inDemonstration('/registers/risks/new'),
    { ...inDemonstration('/registers/risks/new', 'member'), name: 'for who may not add' },
    inEmptyCouncil('/registers/risks/new'),
  ];

  override readonly submit = 'Add it';

  override async act(): Promise<void> {
    await this.visitor.page.getByText('a name is not recognised').waitFor();
    await this.keyboard.fill('Risk', 'Halls are hired without a check');
    await this.keyboard.choose('Is its impact known?', 'Known');
    await this.keyboard.choose('Who may read it?', 'Officers only');
    await this.keyboard.fillDate('From which day is it true?', '1 4 2018');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/registers/:register/:id');
  }
}

class EntryPage extends AnyPage {
  static readonly route = '/:authority/registers/:register/:id';
  static readonly heading = /^(What Dovetail will mean here and cost|Halls are hired .*|Venue hire|Risk)$/;
  static readonly states: States = [
    inDemonstration(async (world) => `/registers/risks/${(await aRisk(world)).entryId}?asAt=2018-03-13`),
    {
      ...inDemonstration(async (world) => `/registers/risks/${(await aRisk(world)).entryId}`, 'member'),
      name: 'for a member',
    },
    { ...inDemonstration('/registers/risks/nothing'), name: 'for what is not there', answers: [404] },
  ];

  override async act(): Promise<void> {
    await this.keyboard.push('Change or correct');
    await this.visitor.arriveAt('/:authority/registers/:register/:id/change');
  }
}

class ChangeEntryPage extends FormPage {
  static readonly route = '/:authority/registers/:register/:id/change';
  static readonly heading = 'Change or correct';
  static readonly states: States = [
    inDemonstration(async (world) => `/registers/risks/${(await aChangedRisk(world)).entryId}/change`),
  ];

  override readonly submit = 'Save';

  override async act(): Promise<void> {
    await this.keyboard.choose('Was it wrong, or has it changed?', 'It was wrong');
    await this.keyboard.fill('Why?', 'Scored by senior managers');
    await this.keyboard.fill('Likelihood', '3');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/registers/:register/:id');
  }
}

class WithdrawEntryPage extends FormPage {
  static readonly route = '/:authority/registers/:register/:id/withdraw/:row';
  static readonly heading = 'Withdraw what was said';
  static readonly states: States = [
    inDemonstration(async (world) => {
      const { entryId, factId } = await aChangedRisk(world);
      return `/registers/risks/${entryId}/withdraw/${factId}`;
    }),
    {
      ...inDemonstration(async (world) => `/registers/risks/${(await aChangedRisk(world)).entryId}/withdraw/nothing`),
      name: 'for what is there no more',
    },
  ];

  override readonly submit = 'Withdraw it';

  override async act(): Promise<void> {
    await this.keyboard.fill('Why is it withdrawn?', 'It was scored by mistake');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/registers/:register/:id');
  }
}

/** Pages of registers that are kept as entries. */
export const entryPages: readonly PageKind[] = [
  RegistersPage,
  EntriesPage,
  NewEntryPage,
  EntryPage,
  ChangeEntryPage,
  WithdrawEntryPage,
];
