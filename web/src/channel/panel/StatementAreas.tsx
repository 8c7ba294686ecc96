import { areaRatingWords } from '@due-regard/shared/channel/panel/statement.ts';
import type { AreaAnswer } from '@due-regard/shared/channel/panel/statement.ts';
import { SummaryList } from '../../design-system/SummaryList.tsx';

interface StatementAreasProps {
  readonly areas: readonly { readonly heading: string; readonly answer: AreaAnswer }[];
}

/** The areas of a statement, to be read. */
export function StatementAreas({ areas }: StatementAreasProps) {
  return <SummaryList rows={areas.map(({ heading, answer }) => ({ key: heading, value: answerWords(answer) }))} />;
}

function answerWords({ rating, evidence }: AreaAnswer): string {
  const words = rating === null ? 'Not entered' : areaRatingWords[rating];
  return evidence === null ? words : `${words}: “${evidence}”`;
}
