import { registerHeader } from './register-header.ts';
import { writeLines } from './text-file.ts';

/** How large a register is to be. */
export interface RegisterSize {
  /** Establishments, open and closed. */
  readonly rows: number;
  /** Authorities, with the codes 201, 202 and so on. */
  readonly authorities: number;
}

/** England's register: 51,000 establishments of 152 authorities, about 61 MB. */
export const wholeEngland: RegisterSize = { rows: 51_000, authorities: 152 };

const types = [
  ['01', 'Community school'],
  ['02', 'Voluntary aided school'],
  ['34', 'Academy converter'],
  ['28', 'Academy sponsor led'],
  ['11', 'Other independent school'],
  ['07', 'Community special school'],
] as const;
const phases = [
  ['2', 'Primary'],
  ['2', 'Primary'],
  ['2', 'Primary'],
  ['4', 'Secondary'],
] as const;
// As in the download: these are bare, every other cell stands in quotation marks.
const bare = new Set(['URN', 'StatutoryLowAge', 'StatutoryHighAge', 'SchoolCapacity', 'UKPRN', 'Easting', 'Northing']);
const words = ['', 'No', 'Not applicable', '', 'E01013766', 'Rural', 'None'];

/**
 * Writes a register as it is downloaded: windows-1252, CR LF, 135 columns. The same sizes give the same bytes.
 * @returns its size in bytes
 */
export function writeRegister(path: string, size: RegisterSize): number {
  return writeLines(path, registerLines(size), { encoding: 'latin1', ending: '\r\n' });
}

function* registerLines({ rows, authorities }: RegisterSize): Generator<string> {
  yield registerHeader.map((name) => `"${name}"`).join(',');
  for (let row = 0; row < rows; row += 1) yield registerLine(row, 201 + (row % authorities));
}

function registerLine(row: number, authority: number): string {
  const own = cellsOf(row, authority);
  return registerHeader
    .map((name, column) => {
      const text = own.get(name) ?? words[(row + column * 3) % words.length] ?? '';
      return bare.has(name) ? (own.get(name) ?? '') : `"${text}"`;
    })
    .join(',');
}

function cellsOf(row: number, authority: number): ReadonlyMap<string, string> {
  const [typeCode, typeName] = types[row % types.length] ?? types[0];
  const [phaseCode, phaseName] = phases[row % phases.length] ?? phases[0];
  const isClosed = row % 7 === 3;
  // 0xE9 is an e with its accent in windows-1252.
  const name = row % 500 === 0 ? `Ecole Fran\u00E7aise no. ${String(row)}` : `St Mary's School no. ${String(row)}`;
  return new Map([
    ['URN', String(100_000 + row)],
    ['LA (code)', String(authority)],
    ['LA (name)', `Authority ${String(authority)}`],
    ['EstablishmentNumber', String(1000 + Math.floor(row / 152))],
    ['EstablishmentName', name],
    ['TypeOfEstablishment (code)', typeCode],
    ['TypeOfEstablishment (name)', typeName],
    ['EstablishmentStatus (code)', isClosed ? '2' : '1'],
    ['EstablishmentStatus (name)', isClosed ? 'Closed' : 'Open'],
    ['OpenDate', row % 5 < 3 ? '' : '01-09-1998'],
    ['CloseDate', isClosed ? '31-08-2019' : ''],
    ['PhaseOfEducation (code)', phaseCode],
    ['PhaseOfEducation (name)', phaseName],
    ['Trusts (name)', typeCode === '34' ? `The Trust of ${String(row % 900)}` : ''],
    ['Town', 'Aylesbury'],
    ['Postcode', `HP${String(10 + (row % 80))} ${String(row % 10)}AB`],
    ['SchoolWebsite', `https://www.school-number-${String(row)}.sch.example/`],
    ['UKPRN', String(10_000_000 + row)],
    ['Easting', String(400_000 + row)],
    ['Northing', String(200_000 + row)],
    ['SchoolCapacity', String(100 + (row % 900))],
  ]);
}
