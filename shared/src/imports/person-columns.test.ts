import { describe, expect, it } from 'vitest';
import { personColumns } from './person-columns.ts';

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
