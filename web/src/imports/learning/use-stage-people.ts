import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { importApi } from '@due-regard/shared/imports/api.ts';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import { call } from '../../api.ts';
import type { ApiProblem, QueryOf } from '../../api.ts';
import { dateOf, textOf } from '../../design-system/form-data.ts';
import { fromForm } from '../../design-system/from-form.ts';
import { saved } from '../../design-system/saved.ts';
import type { JobUnderWay } from '../../follow-job.ts';
import { useHere } from '../../here.ts';
import { places } from '../../places.ts';
import { openDayOf } from '../bad-row-words.ts';
import type { FileInHand } from './file-in-hand.ts';

interface StagingPeople {
  readonly mappingId: string | undefined;
  /** What was read of the same file before, to be put aside. */
  readonly instead: string | null;
  readonly onOpenDay: (day: string) => void;
}

type StageQuery = QueryOf<typeof importApi.stage>;

/** Sends the file once more, now to be read and compared, and goes on to its page. */
export function useStagePeople(held: FileInHand, { mappingId, instead, onOpenDay }: StagingPeople) {
  const { authority } = useHere();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [job, setJob] = useState<JobUnderWay>();
  const { kind, file, look } = held;
  const stage = useMutation<BatchReply, ApiProblem, FormData>({
    mutationFn: async (form) => {
      const query = fromForm<StageQuery>({
        ...answersOf(form),
        fileName: file.name,
        mapping: mappingId ?? look.mappingId ?? undefined,
      });
      const batch = await call(importApi.stage, { params: { authority, kind }, query, file }, { onJob: setJob });
      if (instead !== null) await putAside(authority, instead);
      return batch;
    },
    onSettled: () => setJob(undefined),
    onError: ({ problem }) => {
      const open = openDayOf(problem?.rows ?? []);
      if (open !== null) onOpenDay(open);
    },
    onSuccess: ({ batchId, fileName }) => {
      void queries.invalidateQueries();
      void navigate(`${places.imports(authority)}/${batchId}`, {
        state: saved(`${fileName} is read. Nothing of it counts yet: look at it, then take it in`),
      });
    },
  });
  return { ...stage, job };
}

/** Somebody may have settled it meanwhile; then it is as they left it. */
async function putAside(authority: string, id: string): Promise<void> {
  await call(importApi.cancel, { params: { authority, id } }).catch(() => undefined);
}

/** Only what belongs to whose people they are: what was said of one organisation is not sent with lists of staff. */
function answersOf(form: FormData): { readonly [Key in keyof StageQuery]?: unknown } {
  const isByLists = textOf(form, 'whose') === 'lists';
  return {
    fileDate: dateOf(form, 'fileDate') ?? undefined,
    dayOrder: textOf(form, 'dayOrder') ?? undefined,
    courseId: textOf(form, 'courseId') ?? undefined,
    heldOn: dateOf(form, 'heldOn') ?? undefined,
    organisationId: isByLists ? undefined : (textOf(form, 'organisationId') ?? undefined),
    audience: isByLists ? undefined : (textOf(form, 'audience') ?? undefined),
    posts: isByLists ? undefined : (textOf(form, 'posts')?.replaceAll(',', '') ?? undefined),
  };
}
