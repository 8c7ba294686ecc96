import type { ReactNode } from 'react';
import { Anchor } from './Anchor.tsx';
import { classNames } from './class-names.ts';

export interface SummaryAction {
  readonly href: string;
  readonly label: string;
  /** What tells this "Change" from the others: "name". */
  readonly hidden?: string | undefined;
}

export interface SummaryRow {
  readonly key: string;
  readonly value: ReactNode;
  readonly actions?: readonly SummaryAction[] | undefined;
}

export interface SummaryListProps {
  readonly rows: readonly SummaryRow[];
  readonly hasBorders?: boolean | undefined;
}

export function SummaryList({ rows, hasBorders = true }: SummaryListProps) {
  return <List rows={rows} hasBorders={hasBorders} cardTitle={undefined} />;
}

export interface SummaryCardProps extends SummaryListProps {
  readonly title: string;
  readonly headingLevel?: 2 | 3 | 4 | undefined;
  readonly actions?: readonly SummaryAction[] | undefined;
}

export function SummaryCard({ title, headingLevel = 2, actions, rows, hasBorders = true }: SummaryCardProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="govuk-summary-card">
      <div className="govuk-summary-card__title-wrapper">
        <Heading className="govuk-summary-card__title">{title}</Heading>
        {actions !== undefined && actions.length > 0 && (
          <Actions
            actions={actions}
            cardTitle={title}
            list="govuk-summary-card__actions"
            item="govuk-summary-card__action"
          />
        )}
      </div>
      <div className="govuk-summary-card__content">
        <List rows={rows} hasBorders={hasBorders} cardTitle={title} />
      </div>
    </div>
  );
}

interface ListProps extends Required<SummaryListProps> {
  readonly cardTitle: string | undefined;
}

function List({ rows, hasBorders, cardTitle }: ListProps) {
  const anyActions = rows.some(({ actions }) => actions !== undefined && actions.length > 0);
  return (
    <dl className={classNames('govuk-summary-list', hasBorders === false && 'govuk-summary-list--no-border')}>
      {rows.map(({ key, value, actions }) => (
        <div
          key={key}
          className={classNames(
            'govuk-summary-list__row',
            anyActions && actions === undefined && 'govuk-summary-list__row--no-actions',
          )}
        >
          <dt className="govuk-summary-list__key">{key}</dt>
          <dd className="govuk-summary-list__value">{value}</dd>
          {actions !== undefined && actions.length > 0 && (
            <dd className="govuk-summary-list__actions">
              <Actions
                actions={actions}
                cardTitle={cardTitle}
                list="govuk-summary-list__actions-list"
                item="govuk-summary-list__actions-list-item"
              />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

interface ActionsProps {
  readonly actions: readonly SummaryAction[];
  readonly cardTitle: string | undefined;
  readonly list: string;
  readonly item: string;
}

function Actions({ actions, cardTitle, list, item }: ActionsProps) {
  const [only] = actions;
  if (actions.length === 1 && only !== undefined) {
    const link = <Action {...only} cardTitle={cardTitle} />;
    return list.includes('card') ? <div className={list}>{link}</div> : link;
  }
  return (
    <ul className={list}>
      {actions.map((action) => (
        <li key={action.href + action.label} className={item}>
          <Action {...action} cardTitle={cardTitle} />
        </li>
      ))}
    </ul>
  );
}

function Action({ href, label, hidden, cardTitle }: SummaryAction & { readonly cardTitle: string | undefined }) {
  const more = `${hidden === undefined ? '' : ` ${hidden}`}${cardTitle === undefined ? '' : ` (${cardTitle})`}`;
  return (
    <Anchor className="govuk-link" href={href}>
      {label}
      {more !== '' && <span className="govuk-visually-hidden">{more}</span>}
    </Anchor>
  );
}
