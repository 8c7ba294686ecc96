import { stringify } from 'csv-stringify/sync';
import { partsOf } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { DemoSchool } from './schools.ts';
import { story } from './story.ts';

/** A file as a council would bring it. */
export interface DemoFile {
  readonly fileName: string;
  readonly fileDate: IsoDate;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type CsvRow = Readonly<Record<string, string | number>>;

export function csvFile(fileName: string, fileDate: IsoDate, rows: readonly CsvRow[]): DemoFile {
  return {
    fileName,
    fileDate,
    bytes: new TextEncoder().encode(stringify([...rows], { header: true, record_delimiter: 'windows' })),
  };
}

/** What the register says of a school on a day. */
export interface RegisterState {
  readonly school: DemoSchool;
  readonly urn?: string;
  readonly name?: string;
  readonly type?: { readonly code: string; readonly name: string };
  readonly trust?: string;
  readonly openedOn?: IsoDate;
  readonly closedOn?: IsoDate;
}

/** A register file in the national layout, with the columns that we read. */
export function registerFile(fileDate: IsoDate, states: readonly RegisterState[]): DemoFile {
  return csvFile(`edubasealldata${fileDate.replaceAll('-', '')}.csv`, fileDate, states.map(registerRow));
}

function registerRow({ school, ...state }: RegisterState): CsvRow {
  return {
    URN: state.urn ?? school.urn,
    'LA (code)': story.code,
    'LA (name)': story.name,
    EstablishmentNumber: school.establishmentNumber,
    EstablishmentName: state.name ?? school.name,
    'TypeOfEstablishment (code)': state.type?.code ?? school.typeCode,
    'TypeOfEstablishment (name)': state.type?.name ?? school.typeName,
    'EstablishmentStatus (code)': state.closedOn === undefined ? '1' : '2',
    'EstablishmentStatus (name)': state.closedOn === undefined ? 'Open' : 'Closed',
    OpenDate: state.openedOn === undefined ? '' : registerDay(state.openedOn),
    CloseDate: state.closedOn === undefined ? '' : registerDay(state.closedOn),
    'PhaseOfEducation (code)': school.phaseCode,
    'PhaseOfEducation (name)': school.phaseName,
    'Trusts (name)': state.trust ?? school.trust,
    Town: school.town,
    Postcode: school.postcode,
  };
}

/** `dd-mm-yyyy`, as the register writes days. */
function registerDay(day: IsoDate): string {
  return day.split('-').toReversed().join('-');
}

/** A links file: one conversion, said from both ends. */
export function linksFile(
  fileDate: IsoDate,
  link: { readonly from: DemoSchool; readonly toUrn: string; readonly toName: string; readonly on: IsoDate },
): DemoFile {
  const { from, toUrn, toName, on } = link;
  const day = registerDay(on);
  return csvFile(`links_edubasealldata${fileDate.replaceAll('-', '')}.csv`, fileDate, [
    { URN: from.urn, LinkURN: toUrn, LinkName: toName, LinkType: 'Successor', LinkEstablishedDate: day },
    { URN: toUrn, LinkURN: from.urn, LinkName: from.name, LinkType: 'Predecessor', LinkEstablishedDate: day },
  ]);
}

/** What one school says in a file of answers; what is left out is a blank. */
export interface Answer {
  readonly school: DemoSchool;
  readonly urn?: string;
  readonly heldOn?: IsoDate;
  readonly staffTrained?: number;
  /** The leads of the story are trained by WRAP. */
  readonly dslTrainedOn?: IsoDate;
  readonly dslInPostSince?: IsoDate;
  readonly otherTraining?: string;
  readonly askedOn?: IsoDate;
  readonly remindedOn?: IsoDate;
  readonly evidence?: string;
}

interface AnswersFile {
  readonly name: string;
  readonly toldOn: IsoDate;
  readonly source: string;
}

/** The council's own list of what schools have said, one row a school. */
export function answersFile({ name, toldOn, source }: AnswersFile, answers: readonly Answer[]): DemoFile {
  return csvFile(
    `${name}.csv`,
    toldOn,
    answers.map((answer) => ({
      URN: answer.urn ?? answer.school.urn,
      School: answer.school.name,
      'WRAP date': slashed(answer.heldOn),
      'Staff trained': answer.staffTrained ?? '',
      'Staff in post': answer.staffTrained === undefined ? '' : answer.school.staffInPost,
      'DSL trained on': slashed(answer.dslTrainedOn),
      'DSL course': answer.dslTrainedOn === undefined ? '' : 'WRAP',
      'DSL in post since': slashed(answer.dslInPostSince),
      'Other training named': answer.otherTraining ?? '',
      'Asked on': slashed(answer.askedOn),
      'Reminded on': slashed(answer.remindedOn),
      'Told on': slashed(toldOn),
      Source: source,
      'Evidence reference': answer.evidence ?? '',
    })),
  );
}

/** `dd/mm/yyyy`, as people write days in a spreadsheet. */
function slashed(day: IsoDate | undefined): string {
  if (day === undefined) return '';
  const [year, month, dayOfMonth] = partsOf(day);
  return `${String(dayOfMonth).padStart(2, '0')}/${String(month).padStart(2, '0')}/${String(year)}`;
}
