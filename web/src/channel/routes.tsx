import type { ComponentType } from 'react';
import { ChannelPage } from './ChannelPage.tsx';
import { ChannelRecordPage } from './ChannelRecordPage.tsx';
import { BringPage } from './counts/BringPage.tsx';
import { CountsPage } from './counts/CountsPage.tsx';
import { EnterPage } from './counts/EnterPage.tsx';
import { QuarterPage } from './counts/QuarterPage.tsx';
import { ChannelReleasePage } from './releases/ChannelReleasePage.tsx';
import { ChannelReleasesPage } from './releases/ChannelReleasesPage.tsx';
import { ProposeReleasePage } from './releases/ProposeReleasePage.tsx';
import { AgenciesPage } from './panel/AgenciesPage.tsx';
import { NewPanelMeetingPage } from './panel/NewPanelMeetingPage.tsx';
import { PanelMeetingPage } from './panel/PanelMeetingPage.tsx';
import { PanelPage } from './panel/PanelPage.tsx';
import { PanelTrainingPage } from './panel/PanelTrainingPage.tsx';
import { RequestsPage } from './panel/RequestsPage.tsx';
import { StatementOfYearPage, StatementPage } from './panel/StatementPage.tsx';
import { SwitchOffPage } from './SwitchOffPage.tsx';
import { SwitchOnPage } from './SwitchOnPage.tsx';

/** Where all of Channel is; one door of the route table leads here. */
const root = '/:authority/channel';

/** Every address of Channel. They come with their door, so that whoever is not behind the wall loads none of them. */
export const channelRoutes: readonly { readonly path: string; readonly Page: ComponentType }[] = [
  { path: root, Page: ChannelPage },
  { path: `${root}/on`, Page: SwitchOnPage },
  { path: `${root}/off`, Page: SwitchOffPage },
  { path: `${root}/releases`, Page: ChannelReleasesPage },
  { path: `${root}/releases/new`, Page: ProposeReleasePage },
  { path: `${root}/releases/:id`, Page: ChannelReleasePage },
  { path: `${root}/record`, Page: ChannelRecordPage },
  { path: `${root}/counts`, Page: CountsPage },
  { path: `${root}/counts/bring`, Page: BringPage },
  { path: `${root}/counts/:quarter`, Page: QuarterPage },
  { path: `${root}/counts/:quarter/enter`, Page: EnterPage },
  { path: `${root}/panel`, Page: PanelPage },
  { path: `${root}/panel/meetings/new`, Page: NewPanelMeetingPage },
  { path: `${root}/panel/meetings/:id`, Page: PanelMeetingPage },
  { path: `${root}/panel/agencies`, Page: AgenciesPage },
  { path: `${root}/panel/training`, Page: PanelTrainingPage },
  { path: `${root}/panel/requests`, Page: RequestsPage },
  { path: `${root}/panel/statement`, Page: StatementPage },
  { path: `${root}/panel/statement/:year`, Page: StatementOfYearPage },
];
