import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ApiProblem } from '../api.ts';
import { AsAt } from '../design-system/AsAt.tsx';
import type { AsAtProps } from '../design-system/AsAt.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { ButtonLink } from '../design-system/Button.tsx';
import { Empty } from '../design-system/Empty.tsx';
import type { EmptyProps } from '../design-system/Empty.tsx';
import { Page } from '../design-system/Page.tsx';
import { useHere } from '../here.ts';
import { crumbsTo } from './crumbs.ts';
import type { Stage } from './crumbs.ts';

/** What a list of a register answers whatever it holds. */
interface ListReply {
  /** How many things there are that the reader may see, whether or not a filter hides them. */
  readonly all: number;
  readonly dates: AsAtProps;
}

export interface RegisterPageProps<Reply extends ListReply> {
  readonly title: string;
  /** The way to it, where it is not straight from the overview. */
  readonly further?: readonly Stage[] | undefined;
  /** Where one more is added, and what the link says; absent for who may not. */
  readonly add?: { readonly href: string; readonly text: string } | undefined;
  /** Another way to fill it, beside the one to add. */
  readonly beside?: ReactNode;
  readonly question: UseQueryResult<Reply, ApiProblem>;
  /** What stands in place of the list while nothing is in it. */
  readonly nothingYet: EmptyProps;
  readonly children: (reply: Reply) => ReactNode;
}

/** The page of a whole register: its name and day, the way to add to it, and its list once it holds something. */
export function RegisterPage<Reply extends ListReply>(props: RegisterPageProps<Reply>) {
  const { title, further = [], add, beside, question, nothingYet, children } = props;
  const { authority } = useHere();
  return (
    <Page
      title={title}
      breadcrumbs={crumbsTo(authority, ...further)}
      asAt={question.data && <AsAt {...question.data.dates} />}
    >
      {add !== undefined && (
        <ButtonLink href={add.href} variant="secondary">
          {add.text}
        </ButtonLink>
      )}
      {beside}
      <Asked question={question} words="Loading the register">
        {(reply) => (reply.all === 0 ? <Empty {...nothingYet} /> : children(reply))}
      </Asked>
    </Page>
  );
}
