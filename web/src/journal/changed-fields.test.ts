import { describe, expect, it, test } from 'vitest';
import { risks } from '@due-regard/shared/risks/risks.ts';
import { changedFields, numbersIn } from './changed-fields.ts';
import { changeWords, sentenceOf, subjectPath } from './change-words.ts';

/** Both sides, with names for courses. */
function changed(before: unknown, after: unknown): ReturnType<typeof changedFields> {
  return changedFields({ before, after, courseName: (id) => (id === 'wrap' ? 'WRAP' : id) });
}

describe('an entry of the record in plain words', () => {
  it('a correction tells what was and what became, and nothing that stayed', () => {
    const before = { toldOn: '2018-03-01', staffTrained: 20, staffInPost: 25, evidence: null };
    const after = { toldOn: '2018-03-01', staffTrained: 21, staffInPost: 25, evidence: 'Folder 3' };
    expect(changed(before, after)).toEqual([
      { name: 'Staff trained', before: '20', after: '21' },
      { name: 'Evidence', before: '', after: 'Folder 3' },
    ]);
  });

  it('roles with their last days read as a sentence would have them', () => {
    const roles = [
      { role: 'officer', expiresOn: null },
      { role: 'adviser', expiresOn: '2027-09-30' },
    ];
    expect(changed(null, { roles })).toEqual([
      { name: 'Roles', before: '', after: 'role Officer, role Regional adviser, expires on 30 September 2027' },
    ]);
  });

  it('no code is shown in the place of an answer', () => {
    expect(changed({ staffAnswer: 'not-trained' }, { staffAnswer: 'trained' })).toEqual([
      { name: 'Staff answer', before: 'not trained', after: 'trained' },
    ]);
  });

  it('days, times and yes or no are words', () => {
    expect(changed(null, { carries: true, on: '2017-09-01', at: '2018-06-01T10:30:00.000Z' })).toEqual([
      { name: 'Carries', before: '', after: 'yes' },
      { name: 'On', before: '', after: '1 September 2017' },
      { name: 'At', before: '', after: '1 June 2018 at 11:30' },
    ]);
  });

  it('a course is told by its name', () => {
    const after = { courseId: 'wrap', equivalent_course_id: 'wrap', acceptedCourses: ['wrap', 'other'] };
    expect(changed({ courseId: 'other' }, after)).toEqual([
      { name: 'Course', before: 'other', after: 'WRAP' },
      { name: 'Equivalent course', before: '', after: 'WRAP' },
      { name: 'Accepted courses', before: '', after: 'WRAP, other' },
    ]);
  });

  it('ids and checksums are kept apart, for whoever checks them', () => {
    const before = { statementId: 's1', batchId: null, replaces: 's0' };
    const after = { statementId: 's2', userIds: ['u1', 'u2'], sha256: 'ab', fact_id: 'f', kind: 'schools' };
    expect(changed(before, after)).toEqual([{ name: 'Kind', before: '', after: 'schools' }]);
    expect(numbersIn(before, after)).toEqual([
      { name: 'Statement id', value: 's1' },
      { name: 'Replaces', value: 's0' },
      { name: 'Statement id', value: 's2' },
      { name: 'User ids', value: 'u1, u2' },
      { name: 'Sha256', value: 'ab' },
      { name: 'Fact id', value: 'f' },
    ]);
  });
});

test('a file of a register is told by the title of its register, whatever room it has', () => {
  const told = (register: string) => changed(null, { kind: 'register', register, added: 2 });
  expect(told('risks')).toContainEqual({ name: 'Register', before: '', after: 'Risks' });
  expect(told('bodies')).toContainEqual({ name: 'Register', before: '', after: 'Boards, committees and groups' });
});

describe('a change of an entry of a register', () => {
  const risk = { register: 'risks', name: 'Dovetail', actions: ['a1', 'a2'], validFrom: '2018-03-13' };

  it('is told by the questions of its form, and what it names by numbers', () => {
    const before = { ...risk, impactKnown: 'unknown' };
    const after = { ...risk, impactKnown: 'known', likelihood: 3 };
    expect(changed(before, after)).toEqual([
      { name: risks.fields.impactKnown.label, before: 'Not known', after: 'Known' },
      { name: risks.fields.likelihood.label, before: '', after: '3' },
    ]);
    expect(numbersIn(before, after)).toEqual([{ name: risks.fields.actions.label, value: 'a1, a2' }]);
  });

  it('leads to the entry, or to its register where several were added together or one is withdrawn', () => {
    expect(subjectPath({ what: 'entry.changed', subject: 'e1', before: risk, after: risk })).toBe('registers/risks/e1');
    expect(subjectPath({ what: 'entry.withdrawn', subject: 'e1', before: risk, after: null })).toBe('registers/risks');
    const together = { register: 'risks', entries: [risk] };
    expect(subjectPath({ what: 'entries.added', subject: null, after: together })).toBe('registers/risks');
    expect(subjectPath({ what: 'entry.changed', subject: 'e1', after: { ...risk, register: 'gone' } })).toBeUndefined();
    expect(changed(null, together)[1]?.after).toBe(
      'register Risks, name Dovetail, further actions a1; a2, valid from 13 March 2018',
    );
  });
});

describe('what the record holds in a shape of its own, in plain words', () => {
  it('the reading of a file is told as whoever saved it chose it', () => {
    const columns = [
      { name: 'Payroll', nth: 0, meaning: 'employee-number' },
      { name: 'Date', nth: 1, meaning: 'completed-on' },
    ];
    expect(changed(null, { definition: { headerRow: 3, firstRow: null, columns } })).toEqual([
      {
        name: 'How it is read',
        before: '',
        after: 'header row 3, columns “Payroll”: Employee number; “Date (2)”: Day completed',
      },
    ]);
  });

  it('a word and what it means are told by name', () => {
    expect(changed(null, { word: 'Prevent 101', courseId: 'wrap' })).toEqual([
      { name: 'Word', before: '', after: 'Prevent 101' },
      { name: 'Course', before: '', after: 'WRAP' },
    ]);
    const words = [
      { word: 'Prevent 101', courseId: 'wrap' },
      { word: 'Band 6', audience: 'council-staff' },
      { word: 'Fire Safety', isCounted: false },
    ];
    expect(changed(null, { words })).toEqual([
      { name: 'Words', before: '', after: '“Prevent 101”: WRAP; “Band 6”: Council staff; “Fire Safety”: not counted' },
    ]);
  });
});

describe('what the record holds of plans, in plain words', () => {
  it('an entry of each of several actions is told by what the action was called', () => {
    const entries = [
      { title: 'Brief members', actionId: 'a1', status: 'said-done', note: 'All came', author: 'u1' },
      { title: 'Hold a conference', actionId: 'a2', status: 'in-progress', note: 'Booked', author: 'u1' },
    ];
    expect(changed(null, { enteredOn: '2018-03-13', entries })).toEqual([
      { name: 'Day of the entry', before: '', after: '13 March 2018' },
      {
        name: 'Entries',
        before: '',
        after: '“Brief members”: said done, “All came”; “Hold a conference”: in progress, “Booked”',
      },
    ]);
  });

  it('a place is told by its reference, who owns or entered it by number', () => {
    const places = [{ planId: 'p1', ref: '1.2', objectiveId: null, validFrom: '2018-01-01' }];
    const after = { places, ownerUser: 'u1', carriedFrom: 'a0', publication: 'officers', rag: 'amber' };
    expect(changed(null, after)).toEqual([
      { name: 'Where it stands in plans', before: '', after: '1.2, from 1 January 2018' },
      { name: 'Who may read it', before: '', after: 'Officers only' },
      { name: 'Colour', before: '', after: 'amber' },
    ]);
    expect(numbersIn(null, after)).toEqual([
      { name: 'Owner user', value: 'u1' },
      { name: 'Carried from', value: 'a0' },
    ]);
  });
});

describe('whatever an entry holds', () => {
  it('nothing before and nothing after is nothing', () => {
    expect(changed(null, null)).toEqual([]);
  });

  test.each([[0], [''], [false], [[]], [[null, 1, 'a']], [{}], [{ a: { b: [true, null] } }], ['2018-02-31']])(
    'whatever the record holds can be told, and the same on both sides is no change: %j',
    (value) => {
      expect(changed(value, value)).toEqual([]);
      expect(changed(null, value).every(({ before, after }) => before === '' && after !== '')).toBe(true);
    },
  );
});

describe('what the record calls a change', () => {
  test.each([
    ['statement.corrected', 'Answer of a school corrected'],
    ['plan.agreed-late', 'Plan agreed late'],
  ])('%s is told as “%s”', (what, words) => {
    expect(changeWords(what)).toBe(words);
  });

  it('names of fields are read as words', () => {
    expect(sentenceOf('dslInPostSince')).toBe('Safeguarding lead in post since');
  });

  test.each([
    ['statement.added', '990061', 'schools/990061'],
    ['file.accepted', 'b1', 'imports/b1'],
    ['word.matched', 'b1', 'imports/b1'],
    ['name.not-ours', 'b1', 'imports/b1'],
    ['word.withdrawn', null, undefined],
    ['person.invited', 'u1', 'people/u1'],
    ['scope.added', 's1', 'settings/scope'],
    ['course.changed', 'wrap', 'training/requirements'],
    ['council.set-up', 'u1', 'people/u1'],
    ['demonstration.opened', null, undefined],
    ['council.founded', '999', undefined],
    ['council.renamed', '999', undefined],
    ['council.founded', null, undefined],
  ])('%s of %s leads to %s', (what, subject, path) => {
    expect(subjectPath({ what, subject })).toBe(path);
  });
});

test('a row of a register tells from which day on it holds, and who may read it', () => {
  const before = { validFrom: '2016-04-04', publication: 'officers', agreedById: null, consultTo: null };
  const after = { validFrom: '2016-07-21', publication: 'public', agreedById: 'board', consultTo: '2016-06-30' };
  expect(changed(before, after)).toEqual([
    { name: 'Valid from', before: '4 April 2016', after: '21 July 2016' },
    { name: 'Who may read it', before: 'Officers only', after: 'Public' },
    { name: 'Consultation ends', before: '', after: '30 June 2016' },
  ]);
});

test('a document is told by its kind and its answers in words, and what nobody has said as not known', () => {
  const before = { kind: 'policy', equality: 'not-said', profileYear: null, profileSeen: 'not-said' };
  const after = { kind: 'risk-assessment', equality: 'assessed', profileYear: 2017, profileSeen: 'seen' };
  expect(changed(before, after)).toEqual([
    { name: 'Kind', before: 'Policy', after: 'Risk assessment' },
    { name: 'Effect on equality', before: 'Not known', after: 'Assessed' },
    { name: 'Year of the local profile', before: '', after: '2017' },
    { name: 'Local profile', before: 'Not known', after: 'Seen' },
  ]);
});
