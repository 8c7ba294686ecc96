import { everyRegister } from '@due-regard/shared/registers/every-register.ts';
import { planMeaningWords, planMeanings } from '@due-regard/shared/imports/plans/meanings.ts';
import { totalColumns } from '@due-regard/server/training/total-rows.ts';
import { statementColumns } from '@due-regard/server/training/statement-columns.ts';

/** A file as an importer takes it: its columns, and a row that is right, by their names. */
export interface OwnFile {
  /** What a failure calls it. */
  readonly name: string;
  /** Where it is sent, after the council's code. */
  readonly address: string;
  readonly columns: readonly string[];
  readonly row: Readonly<Record<string, string>>;
}

function plainest(columns: Readonly<Record<string, string>>): readonly string[] {
  return Object.values(columns).map((names) => names.split('|')[0] ?? '');
}

const school = {
  URN: '100009',
  'LA (code)': '999',
  'LA (name)': 'Test',
  EstablishmentName: 'Yew Primary School',
  'TypeOfEstablishment (code)': '1',
  'EstablishmentStatus (code)': '1',
  'PhaseOfEducation (code)': '2',
  'Trusts (name)': '',
  Town: '',
  Postcode: '',
};

const ofLists: readonly OwnFile[] = [
  { name: 'schools', address: 'imports/schools?fileDate=2018-02-01', columns: Object.keys(school), row: school },
  {
    name: 'links',
    address: 'imports/links?fileDate=2018-02-01',
    columns: ['URN', 'LinkURN', 'LinkName', 'LinkType', 'LinkEstablishedDate'],
    row: { URN: '100001', LinkURN: '100002', LinkName: 'Ash High School', LinkType: 'Successor' },
  },
  {
    name: 'statements',
    address: 'imports/statements?fileDate=2018-02-01',
    columns: plainest(statementColumns),
    row: { School: 'Elm Primary School', 'Whole-staff training date': '2018-01-05', 'Told on': '2018-01-06' },
  },
  {
    name: 'totals',
    address: 'imports/totals?fileDate=2018-02-01',
    columns: plainest(totalColumns),
    row: {
      Organisation: 'Elm Primary School',
      'Counted on': '2018-01-05',
      Trained: '1',
      'In post': '2',
      'E-learning counted': 'no',
    },
  },
  {
    name: 'organisations',
    address: 'imports/organisations?fileDate=2018-02-01',
    columns: ['Kind', 'Name', 'Town', 'Postcode', 'Opened on'],
    row: { Kind: 'Service', Name: 'Library service' },
  },
];

const ofPeople: readonly OwnFile[] = [
  {
    name: 'learning',
    address: 'imports/learning?audience=council-staff&organisationId={organisation}',
    columns: ['username', 'courseshortname', 'courseidnumber', 'completiondate', 'grade'],
    row: { username: 'login.one', courseshortname: 'wrap', completiondate: '2018-01-05', grade: '1' },
  },
  {
    name: 'staff',
    address: 'imports/staff?fileDate=2018-02-01',
    columns: ['Employee number', 'Organisation', 'Role', 'From', 'To'],
    row: { 'Employee number': '7001', Organisation: 'Elm Primary School', Role: 'School staff' },
  },
];

const ofPlans: readonly OwnFile[] = [
  {
    name: 'plan',
    address: 'plan-imports?fileDate=2018-02-01',
    columns: planMeanings.map((meaning) => planMeaningWords[meaning]),
    row: { Action: 'Visit every hall', Reference: '1', Plan: 'Prevent plan' },
  },
  {
    name: 'agency-reply',
    address: 'imports/agency-reply?fileDate=2018-02-01',
    columns: ['Reference', 'Action', 'Progress now', 'Status now', 'Done on', 'Comment', 'Action id', 'Request'],
    row: { Reference: '1', Action: 'Meet', 'Progress now': 'All is done', 'Action id': 'a', Request: 'b' },
  },
];

const ofRegisters: readonly OwnFile[] = everyRegister.map(({ code, fields, namedBy }) => ({
  name: `register ${code}`,
  address: `imports/register?register=${code}&fileDate=2018-02-01`,
  columns: Object.values(fields).map(({ label }) => label),
  row: Object.fromEntries(namedBy.map((name) => [fields[name]?.label ?? '', 'Round table'])),
}));

/** One file for each importer, and for each register. */
export const filesOfOurs: readonly OwnFile[] = [...ofLists, ...ofPeople, ...ofPlans, ...ofRegisters];

/** As comma-separated text, every cell in quotes. */
export function csvOf(columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  return `${lines.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')}\n`;
}
