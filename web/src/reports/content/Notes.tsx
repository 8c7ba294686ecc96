/** What is left out of a table or a chart, and what its marks mean. */
export function Notes({ notes }: { readonly notes: readonly string[] }) {
  return notes.map((note) => (
    <p key={note} className="govuk-body-s">
      {note}
    </p>
  ));
}
