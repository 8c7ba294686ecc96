import { enterQuarter, releaseMade, releaseProposed, staffInPost, staffReleased } from '../world/release-facts.ts';
import { behindTheWall, outsideTheWall, whileOff } from './channel-states.ts';
import { FormPage } from './form-page.ts';
import { AnyPage } from './page-object.ts';
import type { PageKind, States } from './page-object.ts';
import { inDemonstration, inEmptyCouncil } from './states.ts';

const releases = '/:authority/channel/releases';
/** What the product calls it. */
const paper = 'Channel, October to December 2017: source sector';

class ChannelReleasesPage extends AnyPage {
  static readonly route = releases;
  static readonly heading = 'Figures for members in private session';
  static readonly states: States = [
    behindTheWall(async (world) => {
      await releaseProposed(world);
      return '/releases';
    }),
    { ...whileOff('/releases'), answers: [409] },
    outsideTheWall('/releases'),
  ];

  override async act(): Promise<void> {
    await this.keyboard.follow(paper);
    await this.visitor.arriveAt(`${releases}/:id`);
  }
}

class ProposeReleasePage extends FormPage {
  static readonly route = `${releases}/new`;
  static readonly heading = 'Propose a release';
  static readonly states: States = [
    behindTheWall(async (world) => {
      await enterQuarter(world);
      return '/releases/new';
    }),
    outsideTheWall('/releases/new'),
  ];

  override readonly submit = 'Propose it';

  override async act(): Promise<void> {
    await this.keyboard.pick('First quarter', 'October to December 2017');
    await this.keyboard.pick('Last quarter', 'October to December 2017');
    await this.keyboard.tick('Source sector');
    await this.keyboard.fill('Who owns the data and agreed to this release?', 'Home Office, data owner');
    await this.keyboard.fillDate('When did they agree in writing?', '5 2 2018');
    await this.keyboard.fill('Where is the agreement filed?', 'Letter of 5 February 2018');
    await this.keyboard.choose(
      'Why is the paper exempt from publication?',
      'Paragraph 2: information likely to reveal the identity of an individual',
    );
    await this.keyboard.fill(/outweigh that in publishing it/, 'People could be told from so few');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt(`${releases}/:id`);
  }
}

class ChannelReleasePage extends FormPage {
  static readonly route = `${releases}/:id`;
  static readonly heading = 'A release of Channel figures';
  static readonly states: States = [
    behindTheWall(async (world) => `/releases/${await releaseProposed(world)}`),
    { ...behindTheWall(async (world) => `/releases/${await releaseMade(world)}`), name: 'of what is released' },
    { ...behindTheWall('/releases/nothing'), name: 'of nothing', answers: [404] },
    outsideTheWall('/releases/nothing'),
  ];

  override readonly submit = 'Turn it down';

  override async act(): Promise<void> {
    await this.keyboard.push('Release it for members in private session');
    await this.visitor.arriveAt(releases);
  }
}

class ReleasesPage extends AnyPage {
  static readonly route = '/:authority/releases';
  static readonly heading = 'Papers with protected figures';
  static readonly states: States = [
    inDemonstration(async (world) => {
      await releaseMade(world);
      return '/releases';
    }, 'member'),
    { ...inDemonstration('/releases', 'viewer'), name: 'for who may read none' },
    inEmptyCouncil('/releases'),
  ];

  override async act(): Promise<void> {
    await this.keyboard.follow(paper);
    await this.visitor.arriveAt('/:authority/releases/:id');
  }
}

class NewStaffReleasePage extends FormPage {
  static readonly route = '/:authority/releases/new';
  static readonly heading = 'Figures about training to give away';
  static readonly states: States = [
    inDemonstration(staffInPost),
    { ...inDemonstration('/releases/new', 'officer'), name: 'before anything is asked' },
    {
      ...inDemonstration('/releases/new?day=2019-05-31&places=council&groups=whole'),
      name: 'of a region of one council',
    },
    { ...inDemonstration('/releases/new', 'viewer'), name: 'to a viewer, who may not' },
    { ...inDemonstration('/releases/new?day=2018-02-28&places=school&groups=group'), name: 'of a day of nobody' },
    inEmptyCouncil('/releases/new'),
  ];

  override readonly submit = 'Release it';

  override async act(): Promise<void> {
    await this.keyboard.fill('What is the paper called?', 'Training of people in post, May 2019');
    await this.keyboard.fill('Reference of the information request (optional)', 'IR 2019/44');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/releases/:id');
  }
}

class ReleasePage extends AnyPage {
  static readonly route = '/:authority/releases/:id';
  static readonly heading =
    /^Channel, October to December 2017: source sector$|Training of people in post|Paper with protected figures/;
  static readonly states: States = [
    inDemonstration(async (world) => `/releases/${await releaseMade(world)}`, 'member'),
    { ...inDemonstration(async (world) => `/releases/${await staffReleased(world)}`), name: 'about training' },
    { ...inDemonstration('/releases/nothing', 'viewer'), name: 'for who may not read it', answers: [404] },
  ];

  override async act(): Promise<void> {
    await this.keyboard.download('OpenDocument spreadsheet (ODS)');
  }
}

/** Protected figures, behind the wall and for members. */
export const releasePages: readonly PageKind[] = [
  ChannelReleasesPage,
  ProposeReleasePage,
  ChannelReleasePage,
  ReleasesPage,
  NewStaffReleasePage,
  ReleasePage,
];
