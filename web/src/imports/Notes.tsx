/** What was noticed while the file was read. */
export function Notes({ notes }: { readonly notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <>
      <h3 className="govuk-heading-s">Noticed while reading</h3>
      <ul className="govuk-list govuk-list--bullet">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  );
}
