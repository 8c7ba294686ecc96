import { readChannelRecord } from '../world/channel-facts.ts';
import { channelCountsPages } from './channel-counts-pages.ts';
import { FormPage } from './form-page.ts';
import { AnyPage } from './page-object.ts';
import type { PageKind, States } from './page-object.ts';
import { behindTheWall, outsideTheWall, whileOff } from './channel-states.ts';

class ChannelPage extends AnyPage {
  static readonly route = '/:authority/channel';
  static readonly heading = 'Channel';
  static readonly states: States = [
    behindTheWall(''),
    { ...behindTheWall('', 'panel-process'), name: 'for who keeps the process' },
    whileOff(''),
    outsideTheWall(''),
  ];

  override async act(): Promise<void> {
    await this.keyboard.follow('Record of changes of Channel');
    await this.visitor.arriveAt('/:authority/channel/record');
  }
}

class SwitchOnPage extends FormPage {
  static readonly route = '/:authority/channel/on';
  static readonly heading = 'Switch Channel on';
  static readonly states: States = [{ ...whileOff('/on'), name: 'in the demonstration' }, outsideTheWall('/on')];

  override readonly submit = 'Switch Channel on';

  override async act(): Promise<void> {
    await this.keyboard.fillDate('When was the impact assessment (DPIA) made?', '8 1 2018');
    await this.keyboard.fill('Where is it filed?', 'DPIA 2018/1');
    await this.keyboard.fill('Who owns the data and agreed?', 'Home Office, data owner');
    await this.keyboard.fillDate('When did they agree in writing?', '5 2 2018');
    await this.keyboard.fill('Where is the agreement filed?', 'Letter of 5 February 2018');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/channel');
  }
}

class SwitchOffPage extends FormPage {
  static readonly route = '/:authority/channel/off';
  static readonly heading = 'Switch Channel off';
  static readonly states: States = [behindTheWall('/off'), outsideTheWall('/off')];

  override readonly submit = 'Switch off and destroy the key';

  override async act(): Promise<void> {
    await this.keyboard.fill('Why?', 'The agreement ended');
    await this.keyboard.fill('Type 999 to say that you mean it', '999');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/channel');
  }
}

class ChannelRecordPage extends AnyPage {
  static readonly route = '/:authority/channel/record';
  static readonly heading = 'Record of changes of Channel';
  static readonly states: States = [
    behindTheWall(async (world) => {
      await readChannelRecord(world);
      return '/record';
    }),
    { ...whileOff('/record'), answers: [409] },
    outsideTheWall('/record'),
  ];

  override async act(): Promise<void> {
    await this.visitor.page.getByText('Record of changes read').first().waitFor();
  }
}

/** Every page behind the wall. */
export const channelPages: readonly PageKind[] = [
  ChannelPage,
  SwitchOnPage,
  SwitchOffPage,
  ChannelRecordPage,
  ...channelCountsPages,
];
