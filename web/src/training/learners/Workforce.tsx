import { useQuery } from '@tanstack/react-query';
import type { AudienceReply } from '@due-regard/shared/training/learners/api.ts';
import { totalApi } from '@due-regard/shared/training/total-api.ts';
import { workforceTotal } from '@due-regard/shared/training/total.ts';
import { queryOf } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { useHere } from '../../here.ts';
import { workforceWords } from './workforce-words.ts';

/** The council's own count of its people beside those who are known one by one, since the two are easily taken for one. */
export function Workforce({ rows }: { readonly rows: readonly AudienceReply[] }) {
  const { authority, dates, may } = useHere();
  const { data } = useQuery({
    ...queryOf(totalApi.list, { params: { authority }, query: dates }),
    enabled: may(totalApi.list),
  });
  const staff = rows.find(({ audience }) => audience === 'council-staff');
  const total = workforceTotal(data?.latest ?? []);
  if (staff === undefined || total === undefined) return null;
  return (
    <p className="govuk-body">
      {workforceWords(total, staff)}{' '}
      <TextLink href={`/${authority}/training/totals`}>Totals of services and partners</TextLink>
    </p>
  );
}
