import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import { call, queryOf } from '../api.ts';
import { Asked } from '../design-system/Asked.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { Page } from '../design-system/Page.tsx';
import { TextLink } from '../design-system/Anchor.tsx';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';
import { courseOf } from './course-body.ts';
import { CourseForm } from './CourseForm.tsx';
import { crumbsTo } from './crumbs.ts';

export function ChangeCoursePage() {
  const { authority } = useHere();
  const { id = '' } = useParams();
  const asked = useQuery(queryOf(requirementApi.list, { params: { authority } }));
  return (
    <Page
      title="Change a course"
      section="Training"
      breadcrumbs={crumbsTo(authority, ['Courses and requirements', 'requirements'])}
    >
      <Allowed to={requirementApi.changeCourse}>
        <Asked question={asked} words="Loading the course">
          {({ courses }) => {
            const course = courses.find(({ factId }) => factId === id);
            return course === undefined ? (
              <Empty
                why="Somebody has changed this course since you opened it."
                next={<TextLink href={`/${authority}/training/requirements`}>See the courses as they are now</TextLink>}
              />
            ) : (
              <CourseForm
                course={course}
                send={(form) => call(requirementApi.changeCourse, { params: { authority, id }, body: courseOf(form) })}
              />
            );
          }}
        </Asked>
      </Allowed>
    </Page>
  );
}
