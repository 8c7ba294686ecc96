import { useSearchParams } from 'react-router';
import { useHere } from '../../here.ts';

/**
 * Where a form about an action goes back to: the list that the reader came from, with its filters, which the address
 * holds as `list`; else the action.
 */
export function useBackTo(actionId: string): string {
  const { authority } = useHere();
  const [parameters] = useSearchParams();
  const list = parameters.get('list');
  if (list === null) return `/${authority}/actions/${actionId}`;
  // Only ever the query of our own list.
  const query = new URLSearchParams(list).toString();
  return `/${authority}/actions${query === '' ? '' : `?${query}`}`;
}
