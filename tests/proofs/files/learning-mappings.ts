import type { FileMapping } from '@due-regard/shared/imports/learning/mapping.ts';

type Meanings = Readonly<Record<string, FileMapping['columns'][number]['meaning']>>;

function columns(meanings: Meanings): FileMapping['columns'] {
  return Object.entries(meanings).map(([name, meaning]) => ({ name, nth: 0, meaning }));
}

/** Three rows stand above the people: short names, long names, and how long each course holds. */
const matrix = { headerRow: 2, firstRow: 4 } as const;
const matrixPeople = { Department: 'organisation', Employee: 'person-name', Position: 'audience' } as const;

/** What a person says of the columns of files whose layout is not known by itself, by the name it is saved under. */
export const learningMappings = {
  'Training matrix, Prevent': {
    ...matrix,
    columns: columns({ ...matrixPeople, 'Prevent Level 1': 'course-cell', 'Prevent Level 2': 'course-cell' }),
  },
  'Training matrix, other courses': {
    ...matrix,
    columns: columns({
      ...matrixPeople,
      'Informed consent (paediatrics)': 'course-cell',
      'Advanced Paediatric Life Support / APLS': 'course-cell',
      'MRI Fires and Evacuation Safety Training': 'course-cell',
      'MRI safety training (local rules)': 'course-cell',
      'Safeguarding level 1': 'course-cell',
    }),
  },
  'ESR compliance': {
    headerRow: null,
    firstRow: null,
    columns: columns({
      'Assignment Number': 'employee-number',
      'Employee Name': 'person-name',
      'Competency Name': 'course',
      'Date Last Awarded': 'completed-on',
    }),
  },
  'Digital Learning Solutions': {
    headerRow: null,
    firstRow: null,
    columns: columns({
      'Course name': 'course',
      'Last name': 'person-name',
      'First name': 'person-name',
      'Delegate ID': 'id-number',
      Email: 'email',
      'Completed date': 'completed-on',
    }),
  },
} as const satisfies Readonly<Record<string, FileMapping>>;

export type MappingName = keyof typeof learningMappings;
