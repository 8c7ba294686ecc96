import { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import { call } from '../api.ts';
import { Page } from '../design-system/Page.tsx';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';
import { newCourseOf } from './course-body.ts';
import { CourseForm } from './CourseForm.tsx';
import { crumbsTo } from './crumbs.ts';

export function NewCoursePage() {
  const { authority } = useHere();
  return (
    <Page
      title="Add a course"
      section="Training"
      breadcrumbs={crumbsTo(authority, ['Courses and requirements', 'requirements'])}
    >
      <p className="govuk-body">
        A new course counts for nothing until a requirement accepts it from a day on, or an officer accepts it as equal.
      </p>
      <Allowed to={requirementApi.addCourse}>
        <CourseForm
          send={(form) => call(requirementApi.addCourse, { params: { authority }, body: newCourseOf(form) })}
        />
      </Allowed>
    </Page>
  );
}
