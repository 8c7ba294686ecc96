import type { ComponentType } from 'react';
import { ChangeReportPage } from './ChangeReportPage.tsx';
import { NewReportPage } from './NewReportPage.tsx';
import { ReportPage } from './ReportPage.tsx';
import { ReportsPage } from './ReportsPage.tsx';
import { WithdrawReportPage } from './WithdrawReportPage.tsx';

/** Where reports are; one door of the route table leads here. */
const root = '/:authority/reports';

/** Every address of reports. They come with their door. */
export const reportRoutes: readonly { readonly path: string; readonly Page: ComponentType }[] = [
  { path: root, Page: ReportsPage },
  { path: `${root}/new`, Page: NewReportPage },
  { path: `${root}/:id`, Page: ReportPage },
  { path: `${root}/:id/change`, Page: ChangeReportPage },
  { path: `${root}/:id/withdraw`, Page: WithdrawReportPage },
];
