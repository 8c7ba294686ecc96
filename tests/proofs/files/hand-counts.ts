import type { NoteCode } from '@due-regard/shared/imports/notes.ts';
import type { ReasonCode } from '@due-regard/shared/imports/reasons.ts';

/** What a register file holds, counted with ordinary tools before the importer was run on it. */
export interface HandCount {
  readonly file: string;
  readonly encoding: 'utf-8' | 'windows-1252';
  readonly columns: number;
  readonly accepted: number;
  readonly authorities: number;
  readonly types: readonly string[];
  /** Rows with an open date and with a close date. */
  readonly opened: number;
  readonly closed: number;
  /** Rows taken with a warning, by what it is. */
  readonly warned?: Readonly<Partial<Record<ReasonCode, number>>>;
  readonly notes?: readonly NoteCode[];
}

/** A file that is no register, or one without rows, and the one thing that is said of it. */
export interface HandRefusal {
  readonly file: string;
  readonly reason: ReasonCode;
  readonly column?: string;
  readonly value?: string;
}

const stateFunded = ['1', '2', '3', '5', '7', '12', '14', '15', '28', '34', '35', '38', '40', '41', '42', '44'];

export const registers: readonly HandCount[] = [
  {
    // One school has no type.
    file: 'assembled/assembled_edubasealldata_20221028_LA825_open-and-closed.csv',
    encoding: 'utf-8',
    columns: 140,
    accepted: 291,
    authorities: 1,
    types: ['1', '2', '3', '5', '7', '11', '14', '15', '28', '34', '35', '40', '42', '44'],
    opened: 141,
    closed: 23,
    warned: { 'type-missing': 1 },
  },
  {
    file: 'assembled/assembled_edubaseallstatefunded_20240708_LA825-330-380-821-211.csv',
    encoding: 'utf-8',
    columns: 140,
    accepted: 1053,
    authorities: 5,
    types: stateFunded,
    opened: 592,
    closed: 0,
  },
  {
    file: 'assembled/assembled_edubaseallstatefunded_20250115_LA825-330-380-821-211.csv',
    encoding: 'utf-8',
    columns: 139,
    accepted: 1054,
    authorities: 5,
    types: stateFunded,
    opened: 607,
    closed: 0,
  },
  {
    file: 'assembled/assembled_windows-1252_names_20250710.csv',
    encoding: 'windows-1252',
    columns: 135,
    accepted: 6,
    authorities: 5,
    types: ['11', '34', '44'],
    opened: 6,
    closed: 0,
    notes: ['decoded-windows-1252'],
  },
  {
    file: 'childrens-centres/gias_open_childrens_centres_2026-01-30_22col_quoted.csv',
    encoding: 'utf-8',
    columns: 22,
    accepted: 2847,
    authorities: 152,
    types: ['47', '48'],
    opened: 2248,
    closed: 0,
  },
  {
    // Ten rows have the status code 2 beside the name "Open".
    file: 'dfe-fixtures/benchmarking_synthetic_60rows_140col_slash-dates.csv',
    encoding: 'utf-8',
    columns: 140,
    accepted: 60,
    authorities: 1,
    types: ['28'],
    opened: 60,
    closed: 0,
    warned: { 'status-code-and-name-differ': 10 },
  },
  {
    // Eight authorities with the code 0 ("Does not apply") of a school in Dubai.
    file: 'dfe-fixtures/itt-mentor-services_gias_subset_140col.csv',
    encoding: 'utf-8',
    columns: 140,
    accepted: 8,
    authorities: 8,
    types: ['2', '3', '5', '10', '15', '34', '37'],
    opened: 5,
    closed: 3,
  },
  {
    file: 'dfe-fixtures/schools-experience_edubase_133col.csv',
    encoding: 'utf-8',
    columns: 133,
    accepted: 4,
    authorities: 3,
    types: ['2'],
    opened: 0,
    closed: 0,
  },
  {
    // Nine rows of 120 cells and ten of 135 under 120 names.
    file: 'dfe-fixtures/teaching-vacancies_120col-header_mixed-120-and-135-col-rows.csv',
    encoding: 'utf-8',
    columns: 120,
    accepted: 19,
    authorities: 11,
    types: ['1', '2', '7', '11', '12', '14', '15', '18', '27', '28'],
    opened: 7,
    closed: 3,
    warned: { 'row-under-wrong-names': 10 },
    notes: ['rows-with-extra-cells'],
  },
];

const lookedFor = 'URN, LA (code), EstablishmentName, TypeOfEstablishment (code)';

export const notRegisters: readonly HandRefusal[] = [
  { file: 'assembled/expected_diff_20240708_to_20250115.json', reason: 'file-kind-not-read', value: 'JSON' },
  // Its columns are urn, name, town, postcode…: no authority, type or status.
  {
    file: 'dfe-fixtures/register-trainee-teachers_mojibake_examples.csv',
    reason: 'header-not-found',
    value: lookedFor,
  },
  { file: 'dfe-fixtures/teaching-vacancies_allgroupsdata_example.csv', reason: 'header-not-found', value: lookedFor },
  {
    file: 'dfe-fixtures/teaching-vacancies_alllinksdata_group-membership_example.csv',
    reason: 'column-missing',
    column: 'EstablishmentStatus (code)',
  },
  { file: 'layout/GovernorsBulkUpdateTemplate.xlsx', reason: 'header-not-found', value: lookedFor },
  { file: 'layout/establishment-types_2025-04-22.csv', reason: 'header-not-found', value: lookedFor },
  { file: 'layout/gias-columns.json', reason: 'file-kind-not-read', value: 'JSON' },
  { file: 'layout/header_120col_2017.csv', reason: 'no-rows' },
  { file: 'layout/header_133col_2019-2020.csv', reason: 'no-rows' },
  { file: 'layout/header_135col_about-2021.csv', reason: 'no-rows' },
  { file: 'layout/header_135col_from_2025-04-22.csv', reason: 'no-rows' },
  { file: 'layout/header_139col_2024-07_to_2025-03.csv', reason: 'no-rows' },
  { file: 'layout/header_139col_about-2022.csv', reason: 'no-rows' },
  { file: 'layout/header_140col_2023-04_to_2024-05.csv', reason: 'no-rows' },
  { file: 'layout/header_140col_itt_2023.csv', reason: 'no-rows' },
  {
    file: 'links/links_edubasealldata20240717_LA825-330-380-821-211.csv',
    reason: 'header-not-found',
    value: lookedFor,
  },
  {
    file: 'links/links_edubasealldata20250422_LA825-330-380-821-211.csv',
    reason: 'header-not-found',
    value: lookedFor,
  },
];

/** Links files: rows, and rows with a date. */
export const links = [
  { file: 'links/links_edubasealldata20240717_LA825-330-380-821-211.csv', accepted: 1247, dated: 1034 },
  { file: 'links/links_edubasealldata20250422_LA825-330-380-821-211.csv', accepted: 1279, dated: 1066 },
] as const;
