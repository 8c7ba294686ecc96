import { columnForm, meaningsOf } from '../column-names.ts';
import { learningMeanings, staffMeanings } from './column-meanings.ts';
import type { LearningMeaning, MappedKind, StaffMeaning } from './column-meanings.ts';

/** What a column's name says of it by itself; `private` is of a person and never read. */
export type Heading = Exclude<LearningMeaning | StaffMeaning, 'course-cell' | 'course-day'> | 'private';

/** The names under which columns come in exports, the plainest first. */
const headings: Readonly<Record<Heading, string>> = {
  'employee-number':
    'employee number|employee id|employee code|employee reference|staff number|staff id|payroll number|payroll id|payroll|' +
    'personnel number|assignment number|emp number|emp id|person number|worker id|worker number',
  username:
    'username|user name|login name|login|user id|userid|user login|network id|network username|windows username|samaccountname|upn login',
  'id-number':
    'id number|idnumber|delegate id|learner id|learner number|learner reference|candidate number|useridnumber',
  email: 'email|email address|work email|work email address|user email|employee email|learner email|mail',
  'person-name':
    'name|full name|employee name|employee|learner name|learner|staff name|user full name|users full name|fullname|delegate name|' +
    'delegate|participant|participant name|attendee|attendee name|person name|first name|firstname|forename|forenames|' +
    'given name|given names|last name|lastname|surname|family name|known as|preferred name|middle name|display name|employee full name',
  organisation:
    'organisation|organization|organisation name|employer|service|service area|department|directorate|division|' +
    'department name|directorate name|service name|business unit|team|section|institution|location|site|workplace|company|org unit',
  audience:
    'audience|role|staff group|staff type|job title|position|position title|job role|role type|job|post|post title|user type|category of staff',
  course:
    'course|course name|course title|course full name|courseshortname|course short name|training course|training|training name|' +
    'training title|competency name|competence name|competency|competence|certification|certification name|' +
    'certificationshortname|programme|programme name|program|learning|learning title|module|module name|activity|activity name|qualification',
  'completed-on':
    'completion date|completiondate|completed date|date completed|completed on|date of completion|course completion date|' +
    'date last awarded|awarded on|date awarded|achieved on|date achieved|date attended|attended on|attendance date|' +
    'training date|date trained|date training|completed',
  outcome:
    'outcome|completion status|status|course status|learning status|training status|result|attendance|attendance status|completion|state',
  from: 'from|start date|date started|in post since|in post from|date joined|joined|date joining|employment start date|started on|start|hire date|date hire|latest start date',
  to: 'to|end date|date ended|leaving date|date left|left on|left|leave date|termination date|date leaving|employment end date|end|last day|contract end date|leaver date',
  private:
    'manager|manager name|line manager|line manager name|line manager email|manager email|supervisor|supervisor name|' +
    'last updated by|updated by|created by|modified by|assessor|trainer|trainer name|facilitator|instructor|approver|reports to|' +
    'telephone|telephone number|phone|phone number|mobile|mobile number|contact telephone number|contact number|contact|' +
    'address|home address|postcode|date birth|dob|birth date|birthday|birth|born|date born|gender|sex|ethnicity|religion|disability|nationality|' +
    'nhs number|ni number|national insurance number|nino|signature|initials|comments|notes|signupnote|note|next kin',
};

const known: ReadonlyMap<string, { readonly heading: Heading; readonly rank: number }> = new Map(
  (Object.keys(headings) as Heading[])
    .flatMap((heading) => headings[heading].split('|').map((name, rank) => ({ heading, rank, form: columnForm(name) })))
    // Of two meanings that claim one name the first has it.
    .toReversed()
    .map((one) => [one.form, one]),
);

const longestName = 200;

/** What a column's name says; undefined for a name that is not known. */
export function headingOf(name: string): { readonly heading: Heading; readonly rank: number } | undefined {
  return meaningsOf(name.slice(0, longestName).replaceAll(/\be[- ]mail\b/gi, 'email'), known)?.[0];
}

const severalTimes: ReadonlySet<Heading> = new Set(['person-name', 'private']);

/**
 * What the columns of a row of names seem to mean: of several that may mean one thing, the one with the plainest name.
 * @returns one entry for each column
 */
export function headingsOf(header: readonly string[]): readonly (Heading | undefined)[] {
  const found = header.map(headingOf);
  return found.map((one, at) => {
    if (one === undefined || severalTimes.has(one.heading)) return one?.heading;
    const isBest = found.every(
      (other, place) =>
        other?.heading !== one.heading || one.rank < other.rank || (one.rank === other.rank && at <= place),
    );
    return isBest ? one.heading : undefined;
  });
}

/** Whether a heading is something that this kind of file may say. */
export function isMeaningOf(kind: MappedKind, heading: Heading): heading is Exclude<Heading, 'private'> {
  const meanings: readonly string[] = kind === 'learning' ? learningMeanings : staffMeanings;
  return meanings.includes(heading);
}
