import { reportApi } from '@due-regard/shared/reports/api.ts';
import { fileAddress } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { useHere } from '../here.ts';

/** The way to the report as a page by itself: to print it, or to read it as its readers will. */
export function OpenAsPage({ reportId: id }: { readonly reportId: string }) {
  const { authority } = useHere();
  return <TextLink href={fileAddress(reportApi.page, { params: { authority, id } })}>Open it as a page</TextLink>;
}
