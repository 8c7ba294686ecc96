import { StrategiesPage } from './strategies-page.ts';
import { NewStrategyPage } from './new-strategy-page.ts';
import { StrategyPage } from './strategy-page.ts';
import { ChangeStrategyPage } from './change-strategy-page.ts';
import { AgreeStrategyPage } from './agree-strategy-page.ts';
import { ReviewStrategyPage } from './review-strategy-page.ts';
import { PutOffPage } from './put-off-page.ts';
import { SupersedePage } from './supersede-page.ts';
import { WithdrawStrategyPage } from './withdraw-strategy-page.ts';
import { WithdrawDayPage } from './withdraw-day-page.ts';
import { BodiesPage } from './bodies-page.ts';
import { NewBodyPage } from './new-body-page.ts';
import { BodyPage } from './body-page.ts';
import { ChangeBodyPage } from './change-body-page.ts';
import { WithdrawBodyPage } from './withdraw-body-page.ts';
import { NewMeetingPage } from './new-meeting-page.ts';
import { MeetingPage } from './meeting-page.ts';
import { WithdrawMeetingPage } from './withdraw-meeting-page.ts';
import type { PageKind } from './page-object.ts';

/** Pages of the registers: strategies, and boards with their meetings. */
export const registerPages: readonly PageKind[] = [
  StrategiesPage,
  NewStrategyPage,
  StrategyPage,
  ChangeStrategyPage,
  AgreeStrategyPage,
  ReviewStrategyPage,
  PutOffPage,
  SupersedePage,
  WithdrawStrategyPage,
  WithdrawDayPage,
  BodiesPage,
  NewBodyPage,
  BodyPage,
  ChangeBodyPage,
  WithdrawBodyPage,
  NewMeetingPage,
  MeetingPage,
  WithdrawMeetingPage,
];
