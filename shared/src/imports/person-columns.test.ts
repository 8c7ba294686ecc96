import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyRegister } from '../registers/every-register.ts';
import { registerColumns } from '../schools/register-columns.ts';
import { namesOf, planMeanings } from './plans/meanings.ts';
import { caseColumns, personColumns } from './person-columns.ts';

describe('a file that is a record of people', () => {
  it.each([
    [['Name', 'DOB', 'School', 'Concern'], ['DOB']],
    [['Referral date', 'NHS No.', 'School'], ['NHS No.']],
    [
      ['URN', 'Pupil name', 'UPN'],
      ['Pupil name', 'UPN'],
    ],
    [['School', 'Name of child', 'Outcome'], ['Name of child']],
    [['Learner', 'Course', 'Completed'], ['Learner']],
    [
      ['First name', 'Surname', 'Email address', 'Course'],
      ['First name', 'Surname'],
    ],
    [
      ['firstname', 'lastname', 'username', 'course'],
      ['firstname', 'lastname', 'username'],
    ],
    [['date_of_birth', 'postcode'], ['date_of_birth']],
    [['DateOfBirth'], ['DateOfBirth']],
    [['Subject’s address', 'School'], ['Subject’s address']],
    [['Full name', 'Ethnicity', 'School'], ['Ethnicity']],
    [['Case reference', 'Sector'], ['Case reference']],
    [['Referral ID', 'Source'], ['Referral ID']],
    [['CMIS no', 'Stage'], ['CMIS no']],
    [['MOSAIC ID', 'Team'], ['MOSAIC ID']],
    [['VAF score', 'Panel'], ['VAF score']],
    [
      ['Date of referral', 'School', 'Lead'],
      ['Date of referral', 'School'],
    ],
    [
      ['Initials', 'Age', 'School'],
      ['Initials', 'Age'],
    ],
    [
      ['Age', 'Gender', 'Ideology', 'Outcome'],
      ['Age', 'Gender', 'Ideology'],
    ],
  ])('is told by its columns %j', (header, columns) => {
    expect(personColumns(header)).toEqual(columns);
  });

  it.each([
    [['URN', 'School name', 'Postcode', 'WRAP date', 'DSL name', 'DSL email', 'Head teacher']],
    [['URN', 'EstablishmentName', 'Street', 'Town', 'HeadFirstName', 'HeadLastName', 'NumberOfPupils', 'UPRN']],
    [['School', 'Address', 'Number of pupils', 'Pupil premium', 'No. of students trained', 'Staff in post']],
    [['Organisation', 'Kind', 'Counted on', 'Trained', 'In post', 'Note']],
    [['Name', 'Kind', 'Town', 'Postcode', 'Opened on']],
    [[]],
  ])('a list of schools or services is not one: %j', (header) => {
    expect(personColumns(header)).toEqual([]);
  });
});

/** Names of columns that stand in the files of this product. */
const ours: readonly string[] = [
  ...Object.values(registerColumns),
  ...planMeanings.flatMap(namesOf),
  ...everyRegister.flatMap(({ fields }) =>
    Object.values(fields).flatMap(({ label, alsoCalled = [] }) => [label, ...alsoCalled]),
  ),
];

describe('the files of this product', () => {
  it.each(everyRegister.map((register) => [register.code, register] as const))(
    'are none of people: %s, whatever its columns are called',
    (_, { fields }) => {
      const names = Object.values(fields).flatMap(({ label, alsoCalled = [] }) => [label, ...alsoCalled]);
      expect([personColumns(names), caseColumns(names)]).toEqual([[], []]);
    },
  );

  it('are so no more with one column of a case among theirs, wherever it stands and however it is written', () => {
    const sure = ['Date of birth', 'NHS number', 'UPN', 'Pupil name', 'Case reference', 'Referral ID', 'CMIS number'];
    const written = fc
      .tuple(fc.constantFrom(...sure), fc.constantFrom('as is', 'small', 'capitals', 'lines', 'colon'))
      .map(([name, how]) => {
        if (how === 'small') return name.toLowerCase();
        if (how === 'capitals') return name.toUpperCase();
        if (how === 'lines') return name.replaceAll(' ', '_');
        return how === 'colon' ? `${name}:` : name;
      });
    fc.assert(
      fc.property(fc.subarray([...ours], { maxLength: 8 }), written, fc.nat(), (others, name, at) => {
        const header = others.toSpliced(at % (others.length + 1), 0, name);
        expect(personColumns(header)).toContain(name);
      }),
    );
  });
});

describe('a file of people that is one of cases', () => {
  it.each([
    [['Name', 'DOB', 'School', 'Concern'], ['DOB']],
    [['Employee number', 'Name', 'NHS number'], ['NHS number']],
    [['Username', 'Pupil name', 'Course'], ['Pupil name']],
    [
      ['Name', 'Date of referral', 'Job title'],
      ['Date of referral', 'Name'],
    ],
    [
      ['Name', 'Age', 'Gender', 'Ethnicity'],
      ['Age', 'Gender', 'Ethnicity'],
    ],
  ])('is told by its columns %j', (header, columns) => {
    expect(caseColumns(header)).toEqual(columns);
  });

  it.each([
    [['Employee number', 'First name', 'Last name', 'Date of birth', 'Gender', 'Ethnicity', 'Job title', 'Department']],
    [['Learner', 'Learner ID', 'Course', 'Completed on', 'Status']],
    [['Username', 'UPN login', 'Course name', 'Completion date']],
    [['Assignment Number', 'Employee Name', 'Competency Name', 'Date Last Awarded', 'Last Updated By']],
    [['First name', 'Surname', 'Email address']],
  ])('is none of staff and learners: %j', (header) => {
    expect(caseColumns(header)).toEqual([]);
  });
});
