import { searchText } from '../../schools/search-text.ts';

const longestKey = 400;

/** The form in which a file's words for a course or an audience are compared, and remembered. */
export function wordKey(text: string): string {
  return (searchText([text]) || text.trim().toLowerCase()).slice(0, longestKey);
}
