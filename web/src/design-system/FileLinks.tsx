import type { Download } from '../charts/ChartCard.tsx';
import { TextLink } from './Anchor.tsx';

export interface FileLinksProps {
  readonly heading: string;
  readonly files: readonly Download[];
}

export function FileLinks({ heading, files }: FileLinksProps) {
  return (
    <section className="app-files">
      <h2 className="govuk-heading-m">{heading}</h2>
      <ul className="govuk-list">
        {files.map(({ href, label }) => (
          <li key={href}>
            <TextLink href={href} download>
              {label}
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
