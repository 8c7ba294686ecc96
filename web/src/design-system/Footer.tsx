import { Anchor } from './Anchor.tsx';

export interface FooterLink {
  readonly href: string;
  readonly text: string;
}

export interface FooterProps {
  readonly links: readonly FooterLink[];
  readonly words?: string | undefined;
}

export function Footer({ links, words }: FooterProps) {
  return (
    <footer className="app-footer">
      <div className="govuk-width-container">
        <h2 className="govuk-visually-hidden">About this service</h2>
        <ul className="app-footer__links">
          {links.map(({ href, text }) => (
            <li key={href}>
              <Anchor className="govuk-link" href={href}>
                {text}
              </Anchor>
            </li>
          ))}
        </ul>
        {words !== undefined && <p className="app-footer__words">{words}</p>}
      </div>
    </footer>
  );
}
