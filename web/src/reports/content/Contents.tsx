import { Details } from '../../design-system/Blocks.tsx';

export interface Titled {
  /** Its place in the page. */
  readonly key: string;
  readonly title: string;
}

/** The way to each part: a report is long. */
export function Contents({ titles }: { readonly titles: readonly Titled[] }) {
  return (
    <Details summary="Parts of this report" className="app-screen-only">
      <ul className="govuk-list">
        {titles.map(({ key, title }) => (
          <li key={key}>
            <a className="govuk-link" href={`#${key}`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </Details>
  );
}
