import { aSchool, aService } from '../world/facts.ts';
import { AnyPage } from './page-object.ts';
import type { States } from './page-object.ts';
import { inDemonstration } from './states.ts';

export class OrganisationPage extends AnyPage {
  static readonly route = '/:authority/schools/:id';
  static readonly heading = /^(?!School or service$)./;
  static readonly states: States = [
    inDemonstration(async (world) => `/schools/${(await aSchool(world)).organisationId}`),
    { ...inDemonstration(async (world) => `/schools/${await aService(world)}`), name: 'of a council service' },
    { ...inDemonstration('/schools/nothing'), name: 'that is not there', heading: 'School or service', answers: [404] },
  ];

  override async act(): Promise<void> {
    await this.keyboard.push('Enter an answer');
    await this.visitor.arriveAt('/:authority/schools/:id/answer');
  }
}
