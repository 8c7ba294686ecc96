import { story } from './story.ts';

/** How many schools are in scope in the minute that the story follows. */
const schoolCount = 240;

/** What each school has to do with the story. The numbers are those of the minute of 13 March 2018. */
export type Part =
  | 'reached'
  /** Said in good faith that it was reached; in May 2018 it turned out not to be. */
  | 'corrected'
  /** A trust's certificate, accepted as equivalent in January 2018. */
  | 'equivalent'
  /** A generic course, refused in July 2017; WRAP in November. */
  | 'refused-then-reached'
  | 'checking'
  | 'silent';

export interface DemoSchool {
  readonly index: number;
  readonly urn: string;
  readonly establishmentNumber: string;
  readonly name: string;
  readonly town: string;
  readonly postcode: string;
  readonly typeCode: string;
  readonly typeName: string;
  readonly phaseCode: string;
  readonly phaseName: string;
  readonly trust: string;
  readonly staffInPost: number;
  readonly part: Part;
}

type Kind = Pick<DemoSchool, 'typeCode' | 'typeName' | 'phaseCode' | 'phaseName'>;

const primary = { phaseCode: '2', phaseName: 'Primary' };
const secondary = { phaseCode: '4', phaseName: 'Secondary' };
const notApplicable = { phaseCode: '0', phaseName: 'Not applicable' };

const maintained = [
  { typeCode: '01', typeName: 'Community school' },
  { typeCode: '03', typeName: 'Voluntary controlled school' },
  { typeCode: '02', typeName: 'Voluntary aided school' },
  { typeCode: '05', typeName: 'Foundation school' },
] as const;
const academy = { typeCode: '34', typeName: 'Academy converter' };

function schoolOf(index: number): DemoSchool {
  const place = story.places[index % story.places.length] ?? '';
  const kind = kindOf(index);
  const isAcademy = kind.typeCode === academy.typeCode;
  return {
    index,
    urn: String(990_001 + index),
    establishmentNumber: String(2001 + index),
    name: nameOf(place, index),
    town: place,
    postcode: `RW${String(1 + (index % 19))} ${String(1 + (index % 9))}${letters(index)}`,
    ...kind,
    trust: isAcademy ? (story.trusts[index % story.trusts.length] ?? '') : '',
    staffInPost: kind.phaseCode === '4' ? 70 + (index % 45) : 14 + (index % 31),
    part: partOf(index),
  };
}

function letters(index: number): string {
  const alphabet = 'ABDEFGHJLNPQRSTUWXYZ';
  return `${alphabet[index % 20] ?? 'A'}${alphabet[Math.floor(index / 20) % 20] ?? 'A'}`;
}

/** 60 of each of four rounds: primaries, church primaries, infants and juniors, then secondaries and the others. */
function kindOf(index: number): Kind {
  const type = index % 3 === 2 ? academy : (maintained[index % maintained.length] ?? academy);
  if (index < 180) return { ...type, ...primary };
  if (index < 216) return { ...(index % 4 === 3 ? maintained[0] : academy), ...secondary };
  if (index < 230) return { typeCode: '07', typeName: 'Community special school', ...notApplicable };
  if (index < 236)
    return { typeCode: '15', typeName: 'Local authority nursery school', phaseCode: '1', phaseName: 'Nursery' };
  return { typeCode: '14', typeName: 'Pupil referral unit', ...notApplicable };
}

function nameOf(place: string, index: number): string {
  if (index < 60) return `${place} Primary School`;
  if (index < 120) return `${place} Church of England Primary School`;
  if (index < 180) return `${place} ${index % 2 === 0 ? 'Infant' : 'Junior'} School`;
  if (index < 216) return `${place} School`;
  if (index < 230) return `The ${place} Centre School`;
  if (index < 236) return `${place} Nursery School`;
  return `${place} Short Stay School`;
}

/** Spread over phases and places by a step that visits every school once: 97 and 240 share no factor. */
function partOf(index: number): Part {
  const order = (index * 97) % schoolCount;
  if (order < 212) return 'reached';
  if (order === 212) return 'refused-then-reached';
  if (order === 213) return 'equivalent';
  if (order < 216) return 'corrected';
  return order < 230 ? 'checking' : 'silent';
}

/** The schools that play a part. */
export function withPart(part: Part): readonly DemoSchool[] {
  return schools.filter((school) => school.part === part);
}

/** The schools of the county, the same every time. */
export const schools: readonly DemoSchool[] = Array.from({ length: schoolCount }, (_, index) => schoolOf(index));
