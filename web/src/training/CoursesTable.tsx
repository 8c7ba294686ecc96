import { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { useHere } from '../here.ts';
import type { Course } from './course.ts';

const columns: readonly Column<Course>[] = [
  { heading: 'Course', cell: ({ name }) => name, isRowHeader: true },
  { heading: 'Code', cell: ({ code }) => code },
  { heading: 'Also called', cell: ({ aliases }) => aliases.join(', ') },
  { heading: 'In use', cell: ({ isActive }) => (isActive ? 'Yes' : 'No longer') },
];

const withChange: readonly Column<Course>[] = [
  ...columns,
  { heading: 'Change', cell: (course) => <ChangeLink course={course} /> },
];

/** The courses, and the names under which schools report them. */
export function CoursesTable({ courses }: { readonly courses: readonly Course[] }) {
  const { may } = useHere();
  return (
    <Table
      caption="Courses"
      columns={may(requirementApi.changeCourse) ? withChange : columns}
      rows={courses}
      rowKey={({ courseId }) => courseId}
    />
  );
}

function ChangeLink({ course }: { readonly course: Course }) {
  const { authority } = useHere();
  return (
    <TextLink href={`/${authority}/training/courses/${course.factId}`}>
      Change<span className="govuk-visually-hidden"> {course.name}</span>
    </TextLink>
  );
}
