import { useQuery } from '@tanstack/react-query';
import { digestApi } from '@due-regard/shared/deadlines/digest-api.ts';
import { queryOf } from '../api.ts';
import { useHere } from '../here.ts';
import { digestStateWords } from './digest-words.ts';

/** Whether people are mailed about what falls due, for those who see to it. */
export function DigestState() {
  const { authority } = useHere();
  const { data } = useQuery(queryOf(digestApi.state, { params: { authority } }));
  return data && <p className="govuk-body">{digestStateWords(data)}</p>;
}
