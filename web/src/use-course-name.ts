import { useQuery } from '@tanstack/react-query';
import { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import { queryOf } from './api.ts';
import { useHere } from './here.ts';

/** A course's name by its id; the id itself while the names are on their way. */
export type CourseName = (courseId: string) => string;

export function useCourseName(): CourseName {
  const { authority, dates } = useHere();
  const { data } = useQuery(queryOf(requirementApi.list, { params: { authority }, query: dates }));
  return (id) => data?.courses.find(({ courseId }) => courseId === id)?.name ?? id;
}
