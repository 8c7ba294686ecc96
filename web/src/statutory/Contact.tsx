interface ContactProps {
  readonly email: string | undefined;
  readonly phone?: string | undefined;
}

/** How to reach the council, as far as it has said. */
export function Contact({ email, phone }: ContactProps) {
  if (email === undefined && phone === undefined) {
    return (
      <p className="govuk-body">
        The council has not yet entered its contact details here. Ask through its main switchboard or website.
      </p>
    );
  }
  return (
    <ul className="govuk-list govuk-list--bullet">
      {email !== undefined && (
        <li>
          e-mail:{' '}
          <a className="govuk-link" href={`mailto:${email}`}>
            {email}
          </a>
        </li>
      )}
      {phone !== undefined && <li>telephone: {phone}</li>}
    </ul>
  );
}
