import { importApi } from '@due-regard/shared/imports/api.ts';
import { call } from '../../api.ts';
import { dateOf, textOf } from '../../design-system/form-data.ts';
import { fromForm } from '../../design-system/from-form.ts';
import { useHere } from '../../here.ts';
import { useStage } from '../use-stage.ts';
import type { StageQuery } from '../use-stage.ts';
import type { FileInHand } from './file-in-hand.ts';

interface StagingPeople {
  readonly mappingId: string | undefined;
  /** What was read of the same file before, to be put aside. */
  readonly instead: string | null;
}

/** Sends the file once more, now to be read and compared, and goes on to its page. */
export function useStagePeople(held: FileInHand, { mappingId, instead }: StagingPeople) {
  const { authority } = useHere();
  const { kind, file, look } = held;
  return useStage<FormData>({
    send: async (form, asking) => {
      const query = fromForm<StageQuery>({
        ...answersOf(form),
        fileName: file.name,
        mapping: mappingId ?? look.mappingId ?? undefined,
      });
      const batch = await call(importApi.stage, { params: { authority, kind }, query, file }, asking);
      if (instead !== null) await putAside(authority, instead);
      return batch;
    },
  });
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
