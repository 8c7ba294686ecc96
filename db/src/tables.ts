import type { ChannelTables } from './channel/tables.ts';
import type { DeadlineTables } from './deadlines/tables.ts';
import type { DisclosureTables } from './disclosure/tables.ts';
import type { DutyTables } from './duty/tables.ts';
import type { EvidenceTables } from './evidence/tables.ts';
import type { GovernanceTables } from './governance/tables.ts';
import type { ImportTables } from './imports/tables.ts';
import type { JournalTable } from './journal/tables.ts';
import type { AuthorityTable, PeopleTables } from './people/tables.ts';
import type { PlanTables } from './plans/tables.ts';
import type { RegisterTables } from './registers/tables.ts';
import type { ReportTables } from './reports/tables.ts';
import type { SchoolTables } from './schools/tables.ts';
import type { HistoryTables } from './measure/tables.ts';
import type { StrategyTables } from './strategies/tables.ts';
import type { RequestDoneTable } from './once-table.ts';
import type { LearnerTables } from './training/learners/tables.ts';
import type { TrainingTables } from './training/tables.ts';

/** Every table, by its name in SQL. All but the sign-in library's begin with `authority_id`. */
export interface Tables
  extends
    SchoolTables,
    TrainingTables,
    LearnerTables,
    ImportTables,
    PeopleTables,
    HistoryTables,
    DutyTables,
    EvidenceTables,
    PlanTables,
    StrategyTables,
    GovernanceTables,
    RegisterTables,
    DeadlineTables,
    ChannelTables,
    DisclosureTables,
    ReportTables {
  authority: AuthorityTable;
  journal: JournalTable;
  request_done: RequestDoneTable;
}
