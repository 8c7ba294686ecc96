import type { LearningQuestion } from '@due-regard/shared/imports/learning/rows.ts';
import type { ReasonCode } from '@due-regard/shared/imports/reasons.ts';
import type { MappingName } from './learning-mappings.ts';

/** The day on which the files are read: a completion after it has not come yet. */
export const readOn = '2026-11-22';

/** How many a course has of each; under `asked` where the file does not name its course. */
type Counts = Readonly<Record<string, CourseCount>>;

interface CourseCount {
  readonly completed: number;
  readonly notCompleted: number;
  /** Of a file of names alone: the people whose cell is empty, who are among those its total is of. */
  readonly unsaid?: number;
}

interface RefusedCell {
  readonly row: number;
  readonly column: string | null;
  readonly reason: ReasonCode;
}

/** What an export of a learning system holds, counted by eye and with a spreadsheet before the reader was written. */
export interface LearningCount {
  readonly file: string;
  /** Whose layout it is, or the mapping that a person gives for it. No file here needs the order of days said. */
  readonly layout: string | { readonly mapping: MappingName };
  readonly encoding: 'utf-8' | 'windows-1252' | null;
  readonly asks: readonly LearningQuestion[];
  readonly courses: Counts;
  /** Different people known by an id; 0 where the file has names alone. */
  readonly learners: number;
  readonly refused: readonly RefusedCell[];
  /** Rows without anything; cells of people of whom the course is not asked; cells of a wide file that say nothing. */
  readonly passedOver?: { readonly blank?: number; readonly notAsked?: number; readonly unsaid?: number };
}

/** A file that is refused as a whole. */
interface LearningRefusal {
  readonly file: string;
  readonly reason: ReasonCode;
}

const seminarAsks = ['course', 'held-on', 'organisation'] as const;
const nobodysOrganisation = ['organisation'] as const;
const one = { completed: 1, notCompleted: 0 };

export const learningFiles: readonly LearningCount[] = [
  {
    // 40 rows, some of two lines. Three were awarded after the day of reading, two never; one learner has five names.
    file: 'constructed_esr/esr_compliance_team_export.csv',
    layout: { mapping: 'ESR compliance' },
    encoding: 'windows-1252',
    asks: nobodysOrganisation,
    courses: {
      'NHS|CSTF|Preventing Radicalisation - Basic Prevent Awareness - 3 Years|': { completed: 6, notCompleted: 1 },
      'NHS|CSTF|Preventing Radicalisation - Prevent Awareness - 3 Years|': { completed: 7, notCompleted: 0 },
      '457|LOCAL|Prevent WRAP 3 - 3 Years|': { completed: 6, notCompleted: 1 },
      'NHS|CSTF|Fire Safety - 2 Years|': { completed: 8, notCompleted: 0 },
      'NHS|CSTF|Safeguarding Adults - Level 1 - 3 Years|': { completed: 8, notCompleted: 0 },
    },
    learners: 8,
    refused: [
      { row: 8, column: 'Date Last Awarded', reason: 'day-in-the-future' },
      { row: 32, column: 'Date Last Awarded', reason: 'day-in-the-future' },
      { row: 34, column: 'Date Last Awarded', reason: 'day-in-the-future' },
    ],
  },
  {
    // “Course complete” is what the report is of, and it does not say which course; activities are steps on the way.
    file: 'constructed_moodle/completion-prevent.csv',
    layout: 'Moodle course completion',
    encoding: 'utf-8',
    asks: ['course', 'organisation'],
    courses: { asked: { completed: 4, notCompleted: 6 } },
    learners: 10,
    refused: [],
  },
  {
    // A pass grade that was not achieved is not completed. One learner has no ID number and is known by e-mail.
    file: 'constructed_moodle/progress.prevent_csv_utf8.csv',
    layout: 'Moodle activity progress',
    encoding: 'utf-8',
    asks: nobodysOrganisation,
    courses: {
      'Prevent duty e-learning: Awareness': { completed: 7, notCompleted: 3 },
      'Prevent duty e-learning: Referrals': { completed: 5, notCompleted: 5 },
      'WRAP face-to-face, 2 hours': { completed: 5, notCompleted: 5 },
    },
    learners: 10,
    refused: [],
  },
  {
    // A course without a completed date is not completed: the row says that the person is on it.
    file: 'nhs_digital_learning_solutions/CourseDelegateExportCurrentDataDownloadTest.xlsx',
    layout: { mapping: 'Digital Learning Solutions' },
    encoding: null,
    asks: nobodysOrganisation,
    courses: { 'Course One - v1': { completed: 2, notCompleted: 1 } },
    learners: 3,
    refused: [],
    passedOver: { blank: 1 },
  },
  {
    // 20 people by name alone. N/A in four spellings; Required and required; days with a time.
    file: 'nhs_training_matrix/training_matrix_pseudonymised_excel-serials.csv',
    layout: { mapping: 'Training matrix, Prevent' },
    encoding: 'utf-8',
    asks: [],
    courses: {
      'Prevent Level 1': { completed: 7, notCompleted: 0 },
      'Prevent Level 2': { completed: 5, notCompleted: 9 },
    },
    learners: 0,
    refused: [],
    passedOver: { notAsked: 13 + 6 },
  },
  {
    // Optional and Recommended are asked of nobody; a yes has no day; words that say neither are not guessed.
    file: 'nhs_training_matrix/training_matrix_pseudonymised_excel-serials.csv',
    layout: { mapping: 'Training matrix, other courses' },
    encoding: 'utf-8',
    asks: [],
    courses: {
      'Informed consent (paediatrics)': { completed: 2, notCompleted: 0, unsaid: 3 },
      'Advanced Paediatric Life Support / APLS': { completed: 2, notCompleted: 0, unsaid: 2 },
      'MRI Fires and Evacuation Safety Training': { completed: 9, notCompleted: 3, unsaid: 1 },
      'MRI safety training (local rules)': { completed: 10, notCompleted: 3 },
      'Safeguarding level 1': { completed: 8, notCompleted: 4 },
    },
    learners: 0,
    refused: [
      { row: 9, column: 'Safeguarding level 1', reason: 'outcome-not-known' },
      { row: 12, column: 'Safeguarding level 1', reason: 'outcome-not-known' },
      { row: 14, column: 'Informed consent (paediatrics)', reason: 'training-day-missing' },
      { row: 18, column: 'MRI safety training (local rules)', reason: 'date-year-not-possible' },
      { row: 20, column: 'MRI Fires and Evacuation Safety Training', reason: 'outcome-not-known' },
      { row: 21, column: 'MRI Fires and Evacuation Safety Training', reason: 'outcome-not-known' },
    ],
    passedOver: { notAsked: 14 + 16 + 5 + 6 + 6, unsaid: 3 + 2 + 1 },
  },
  {
    file: 'totara_completionimport/certification_completion_1.csv',
    layout: 'Totara certification completion',
    encoding: 'utf-8',
    asks: nobodysOrganisation,
    courses: { Cert1: one, thisisevidence: one },
    learners: 1,
    refused: [],
    passedOver: { blank: 1 },
  },
  {
    file: 'totara_completionimport/certification_evidence_custom_fields_2.csv',
    layout: 'Totara certification completion',
    encoding: 'utf-8',
    asks: nobodysOrganisation,
    courses: { Cert1: one },
    learners: 1,
    refused: [],
  },
  {
    file: 'totara_completionimport/course_completion_1c.csv',
    layout: 'Totara course completion',
    encoding: 'utf-8',
    asks: nobodysOrganisation,
    courses: { C1: one },
    learners: 1,
    refused: [],
  },
  {
    // Every row of this layout is a completion, so one without its day is not "not completed": the day is missing.
    file: 'totara_completionimport/course_completion_1d.csv',
    layout: 'Totara course completion',
    encoding: 'utf-8',
    asks: nobodysOrganisation,
    courses: {},
    learners: 0,
    refused: [{ row: 2, column: 'completiondate', reason: 'training-day-missing' }],
  },
  {
    file: 'totara_completionimport/course_completion_2.csv',
    layout: 'Totara course completion',
    encoding: 'utf-8',
    asks: nobodysOrganisation,
    courses: { C1: one, thisisevidence: one },
    learners: 1,
    refused: [],
  },
  {
    file: 'totara_completionimport/course_evidence_custom_fields_2.csv',
    layout: 'Totara course completion',
    encoding: 'utf-8',
    asks: nobodysOrganisation,
    courses: { thisisevidence: one },
    learners: 1,
    refused: [],
  },
  {
    file: 'totara_completionimport/course_single_upload.csv',
    layout: 'Totara course completion',
    encoding: 'utf-8',
    asks: nobodysOrganisation,
    courses: { uploadtests: one },
    learners: 1,
    refused: [],
  },
  {
    file: 'totara_seminar_attendance/f2f_attendees.csv',
    layout: 'Totara seminar attendance',
    encoding: 'utf-8',
    asks: seminarAsks,
    courses: { asked: { completed: 2, notCompleted: 0 } },
    learners: 2,
    refused: [],
  },
  {
    // Its custom field “datetime” is anything the council likes, and no day of attendance.
    file: 'totara_seminar_attendance/f2f_attendees_customfields.csv',
    layout: 'Totara seminar attendance',
    encoding: 'utf-8',
    asks: seminarAsks,
    courses: { asked: { completed: 3, notCompleted: 0 } },
    learners: 3,
    refused: [],
  },
  {
    file: 'totara_seminar_attendance/f2f_attendees_with_ja.csv',
    layout: 'Totara seminar attendance',
    encoding: 'utf-8',
    asks: seminarAsks,
    courses: { asked: { completed: 2, notCompleted: 0 } },
    learners: 2,
    refused: [],
  },
];

export const notLearning: readonly LearningRefusal[] = [
  // Enrolments and completions by month, of nobody in particular.
  { file: 'nhs_digital_learning_solutions/ActivityDataDownloadTest.xlsx', reason: 'totals-of-use' },
];
