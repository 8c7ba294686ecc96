import { useMutation, useQueryClient } from '@tanstack/react-query';
import { learningApi } from '@due-regard/shared/imports/learning/api.ts';
import { call } from '../../api.ts';
import type { ApiProblem } from '../../api.ts';
import { useHere } from '../../here.ts';
import { takeInHand } from './file-in-hand.ts';
import type { FileInHand } from './file-in-hand.ts';

type Looking = Pick<FileInHand, 'kind' | 'file' | 'fileDate'> & { readonly headerRow?: number | string | undefined };

/** Sends a file to be looked at and keeps it in hand with what was seen; the server keeps nothing of it. */
export function useLook(onLooked: (held: FileInHand) => void) {
  const { authority } = useHere();
  const queries = useQueryClient();
  return useMutation<FileInHand, ApiProblem, Looking>({
    mutationFn: async ({ headerRow, ...chosen }) => {
      const query = headerRow === undefined ? {} : { headerRow: String(headerRow) };
      const input = { params: { authority, kind: chosen.kind }, query, file: chosen.file };
      return { ...chosen, authority, look: await call(learningApi.look, input) };
    },
    onSuccess: (held) => {
      takeInHand(queries, held);
      onLooked(held);
    },
  });
}
