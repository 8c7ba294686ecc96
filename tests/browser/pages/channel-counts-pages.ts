import { countedQuarter, countsEntered } from '../world/channel-facts.ts';
import type { World } from '../world/world.ts';
import { behindTheWall, outsideTheWall, whileOff } from './channel-states.ts';
import { FormPage } from './form-page.ts';
import { AnyPage } from './page-object.ts';
import type { PageKind, PageState, States } from './page-object.ts';

/** With a quarter of which something is entered. */
function withCounts(path: string): PageState {
  return behindTheWall(async (world: World) => {
    await countsEntered(world);
    return path;
  });
}

const quarter = `/counts/${countedQuarter}`;

class CountsPage extends AnyPage {
  static readonly route = '/:authority/channel/counts';
  static readonly heading = 'Counts for each quarter';
  static readonly states: States = [
    withCounts('/counts'),
    { ...withCounts('/counts?by=stage'), name: 'by stage' },
    { ...withCounts('/counts?asAt=2018-09-30'), name: 'with quarters of which nothing is said' },
    {
      ...behindTheWall('/counts?asAt=2018-03-13&knownAt=2018-03-13'),
      name: 'as it was known before anything was entered',
    },
    { ...whileOff('/counts'), answers: [409] },
    { ...behindTheWall('/counts', 'panel-process'), name: 'for who keeps the process' },
    outsideTheWall('/counts'),
  ];

  override async act(): Promise<void> {
    await this.keyboard.download('All quarters, CSV');
    await this.keyboard.follow('stage or outcome');
    await this.visitor.page.getByRole('heading', { name: 'Figures by stage or outcome' }).waitFor();
    await this.keyboard.follow('October to December 2017');
    await this.visitor.arriveAt('/:authority/channel/counts/:quarter');
  }
}

class QuarterPage extends AnyPage {
  static readonly route = '/:authority/channel/counts/:quarter';
  static readonly heading = 'Counts of October to December 2017';
  static readonly states: States = [
    withCounts(quarter),
    {
      ...behindTheWall('/counts/2018-01-01'),
      name: 'of a quarter that is not over',
      heading: 'Counts of January to March 2018',
    },
    { ...whileOff(quarter), answers: [409] },
    outsideTheWall(quarter),
  ];

  override async act(): Promise<void> {
    await this.keyboard.follow('Enter or correct the counts');
    await this.visitor.arriveAt('/:authority/channel/counts/:quarter/enter');
  }
}

class EnterPage extends FormPage {
  static readonly route = '/:authority/channel/counts/:quarter/enter';
  static readonly heading = 'Enter counts';
  static readonly states: States = [
    withCounts(`${quarter}/enter`),
    { ...behindTheWall('/counts/2018-01-01/enter'), name: 'of a quarter that is not over' },
    { ...whileOff(`${quarter}/enter`), answers: [409] },
    outsideTheWall(`${quarter}/enter`),
  ];

  override readonly submit = 'Save the counts';

  override async act(): Promise<void> {
    await this.keyboard.fill('Police', '5');
    await this.keyboard.choose('Why is what was entered before corrected or taken back?', 'Told later by a partner');
    await this.keyboard.push(this.submit);
    await this.visitor.arriveAt('/:authority/channel/counts/:quarter');
    await this.visitor.page.getByText('The counts of October to December 2017 are saved').waitFor();
  }
}

class BringPage extends FormPage {
  static readonly route = '/:authority/channel/counts/bring';
  static readonly heading = 'Bring a file of counts';
  static readonly states: States = [withCounts('/counts/bring'), outsideTheWall('/counts/bring')];

  override readonly submit = 'Look at the file';
  /** What is missing is seen before anything is sent. */
  protected override readonly isRefusedByServer = false;

  override async act(): Promise<void> {
    await this.keyboard.bring('File of counts', { name: 'counts.csv', text: counts });
    await this.keyboard.push(this.submit);
    await this.visitor.page.getByRole('heading', { name: 'What the file would change' }).waitFor();
    await this.keyboard.push('Bring it in');
    await this.visitor.arriveAt('/:authority/channel/counts');
  }
}

const counts = [
  'Quarter,Breakdown,Category,Count',
  'October to December 2017,Reviews,Due at 6 months,2',
  'October to December 2017,Reviews,"Of those due at 6 months, done",1',
  '',
].join('\n');

export const channelCountsPages: readonly PageKind[] = [CountsPage, QuarterPage, EnterPage, BringPage];
