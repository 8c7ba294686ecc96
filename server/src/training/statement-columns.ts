import type { ColumnNames } from '../imports/answer-file.ts';

/** What a sheet of schools' answers holds; the first name of each is the one in the sheet that goes out. */
export const statementColumns = {
  urn: 'URN|school urn|urn number|urn no|establishment urn|unique reference number',
  dfeNumber:
    'DfE number|dfe|dfe no|dfe code|dfe school number|dfe establishment number|laestab|la estab|' +
    'la/estab|dfe/laestab|laestab number|estab|estab number|establishment number|dfes number|dfes|' +
    'dcsf number|school number',
  name:
    'School|school name|name of school|schoolname|establishment name|establishmentname|establishment|' +
    'academy name|setting|setting name|name of setting|organisation|organisation name|provider|name',
  postcode: 'Postcode|post code|post-code|school postcode|postal code',
  heldOn:
    'Whole-staff training date|whole staff trained on|whole school training date|wrap date|' +
    'date of wrap|date of wrap training|date of wrap session|wrap training date|wrap session date|' +
    'wrap held on|wrap delivered on|wrap completed on|date wrap completed|date wrap delivered|' +
    'prevent training date|date of prevent training|staff training date|date staff trained|' +
    'staff trained on|training date|date of training|date trained|session held on|date of session|' +
    'held on|wrap training|wrap|date',
  course: 'Course|course name|name of course|training course|staff course|type of training|training type',
  staffTrained:
    'Staff trained|number trained|no trained|number of staff trained|no of staff trained|' +
    'no. of staff trained|staff attended|number of staff attended|number attended|attended|attendees',
  staffInPost:
    'Staff in post|headcount|staff headcount|number of staff|no of staff|no. of staff|total staff|' +
    'number of staff in post|in post',
  otherTraining:
    'Other training named|other training|other prevent training|equivalent training|' +
    'alternative training|other training received',
  dslTrainedOn:
    'DSL trained on|dsl training date|date dsl trained|date of dsl training|dsl wrap date|' +
    'dsl date of wrap|dsl prevent training date|designated safeguarding lead trained on|' +
    'designated safeguarding lead training date|dsl trained|dsl training|dsl wrap',
  dslCourse: 'DSL course|dsl training course|dsl course name',
  dslInPostSince: 'DSL in post since|dsl since|dsl start date|dsl started on|dsl appointed on|dsl appointed',
  dslLeftOn: 'DSL left on|dsl left|dsl left post|dsl leaving date|dsl end date',
  dslOtherTraining: 'DSL other training named|dsl other training|other dsl training|dsl equivalent training',
  askedOn: 'Asked on|date asked|first asked|asked|letter sent|letter sent on',
  remindedOn: 'Reminded on|date reminded|reminder sent|reminder sent on|last reminded|reminded|chased on',
  toldOn:
    'Told on|date told|date of reply|reply date|date replied|replied on|date of response|' +
    'response date|reply received|date received|returned on|date returned',
  source: 'Source|source of information',
  evidence: 'Evidence reference|evidence|evidence ref|reference',
  /** In the sheet that goes out, for the reader alone. */
  phase: 'Phase|phase of education|school phase',
  /** In the sheet that goes out: the day of which it says what was known. */
  filledInOn: 'Filled in as known on',
} as const satisfies ColumnNames<string>;

export type StatementColumn = keyof typeof statementColumns;

/** A draft's fields have the names of their columns. */
export function isColumn(field: string): field is StatementColumn {
  return Object.hasOwn(statementColumns, field);
}

/** The columns that hold days, in which a word may stand for one. */
export const dayColumns = [
  'heldOn',
  'dslTrainedOn',
  'dslInPostSince',
  'dslLeftOn',
  'askedOn',
  'remindedOn',
  'toldOn',
  'filledInOn',
] as const satisfies readonly StatementColumn[];
export type DayColumn = (typeof dayColumns)[number];
