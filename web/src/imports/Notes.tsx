interface NotesProps {
  readonly notes: readonly string[];
  readonly headingLevel?: 2 | 3 | undefined;
}

/** What was noticed while the file was read. */
export function Notes({ notes, headingLevel = 3 }: NotesProps) {
  if (notes.length === 0) return null;
  const Heading = `h${headingLevel}` as const;
  return (
    <>
      <Heading className="govuk-heading-s">Noticed while reading</Heading>
      <ul className="govuk-list govuk-list--bullet">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  );
}
