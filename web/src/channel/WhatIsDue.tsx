import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { countsApi } from '@due-regard/shared/channel/counts-api.ts';
import type { QuarterReply } from '@due-regard/shared/channel/counts-api.ts';
import { panelApi } from '@due-regard/shared/channel/panel/api.ts';
import type { PanelYearReply } from '@due-regard/shared/channel/panel/api.ts';
import { quarterWords } from '@due-regard/shared/channel/quarter.ts';
import { queryOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { useHere } from '../here.ts';
import { AskedNow } from './AskedNow.tsx';
import { hasGap } from './counts/answer-words.ts';
import { countOf, monthWords, statementDueWords } from './panel/panel-words.ts';

/** What is late behind the wall. No calendar and no mail may tell of it, so that it stands on the first page. */
export function WhatIsDue() {
  const { may } = useHere();
  return (
    <section>
      <h2 className="govuk-heading-m">What is due</h2>
      <DueOfPanel />
      {may(countsApi.list) && <DueOfCounts />}
    </section>
  );
}

interface Due {
  readonly words: string;
  /** Behind `/:authority/channel/`. */
  readonly path: string;
}

function DueOfPanel() {
  const { authority, dates } = useHere();
  const question = useQuery(queryOf(panelApi.year, { params: { authority }, query: dates }));
  return (
    <AskedNow question={question} words="Loading what is due of the panel">
      {(year) => <DueList due={panelDue(year)} none="Nothing of the panel is overdue." />}
    </AskedNow>
  );
}

function DueOfCounts() {
  const { authority, dates } = useHere();
  const question = useQuery(queryOf(countsApi.list, { params: { authority }, query: dates }));
  return (
    <AskedNow question={question} words="Loading which counts are due">
      {({ quarters }) => (
        <DueList due={countsDue(quarters)} none="Counts of every quarter that is over are answered." />
      )}
    </AskedNow>
  );
}

function DueList({ due, none }: { readonly due: readonly Due[]; readonly none: string }): ReactNode {
  const { authority } = useHere();
  if (due.length === 0) return <p className="govuk-body">{none}</p>;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {due.map(({ words, path }) => (
        <li key={words}>
          <TextLink href={`/${authority}/channel/${path}`}>{words}</TextLink>
        </li>
      ))}
    </ul>
  );
}

function panelDue({ months, requests, training, statement }: PanelYearReply): readonly Due[] {
  const gaps = months.filter(({ standing }) => standing === 'gap');
  const [oldest] = gaps.map(({ month }) => month).toSorted();
  const due: readonly (Due | false | undefined)[] = [
    oldest !== undefined && {
      words: `${countOf(gaps.length, 'month')} without a meeting entered, the first ${monthWords(oldest)}`,
      path: 'panel',
    },
    requests !== null &&
      requests.overdue > 0 && {
        words: `${countOf(requests.overdue, 'request')} for information overdue`,
        path: 'panel/requests',
      },
    training.overdue > 0 && {
      words: `Training of ${countOf(training.overdue, 'member')} to be refreshed`,
      path: 'panel/training',
    },
    (statement.standing === 'overdue' || statement.standing === 'changed') && {
      words: `Annual assurance statement of ${String(statement.year)}: ${statementDueWords(statement)}`,
      path: `panel/statement/${String(statement.year)}`,
    },
  ];
  return due.filter((one) => one !== false && one !== undefined);
}

function countsDue(quarters: readonly QuarterReply[]): readonly Due[] {
  const gaps = quarters.filter(hasGap);
  const oldest = gaps.at(-1);
  if (oldest === undefined) return [];
  const words = `Counts of ${countOf(gaps.length, 'quarter')} not entered whole, the first ${quarterWords(oldest.quarter)}`;
  return [{ words, path: `counts/${oldest.quarter}/enter` }];
}
