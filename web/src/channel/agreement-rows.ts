import type { channelApi } from '@due-regard/shared/channel/api.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { ReplyOf } from '../api.ts';
import type { SummaryRow } from '../design-system/SummaryList.tsx';

/** The assessment and the agreement, as a list shows them. */
export function agreementRows({ agreement }: ReplyOf<typeof channelApi.state>): readonly SummaryRow[] {
  if (agreement === null) return [];
  const { assessedOn, assessmentReference, agreedBy, agreedOn, agreementReference } = agreement;
  return [
    { key: 'Impact assessment (DPIA)', value: `${assessmentReference}, ${longDate(assessedOn)}` },
    { key: 'Agreed by', value: agreedBy },
    { key: 'Agreement in writing', value: `${agreementReference}, ${longDate(agreedOn)}` },
  ];
}
