import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import { missingWords } from '@due-regard/shared/imports/learning/missing-words.ts';
import { Checkboxes } from '../../design-system/Checkboxes.tsx';

/** Of a list of staff: of which organisations that it does not name all have left; in the others people stay in post. */
export function MissingOrganisations({ batch: { rows, fileDate } }: { readonly batch: BatchReply }) {
  const missing = rows?.missing ?? [];
  if (missing.length === 0 || fileDate === null) return null;
  return (
    <Checkboxes
      name="endMissing"
      legend={missingWords(missing)}
      hint={
        rows?.onlyEndingChanges === true
          ? `The records hold all else of this list already: without a tick nothing would change. Tick what everybody has left by ${longDate(fileDate)}`
          : `Tick what everybody has left by ${longDate(fileDate)}: from then on nobody is in post there. Where you tick nothing, people stay in post as the list before says, and every figure says that their list is the older one`
      }
      items={missing.map(({ organisationId, name, listOn, inPost }) => ({
        value: organisationId,
        label: `Everybody has left ${name}`,
        hint:
          inPost === null
            ? `In the list of ${longDate(listOn)}`
            : `${inPost.toLocaleString('en-GB')} in post by the list of ${longDate(listOn)}`,
      }))}
    />
  );
}
