/** A link that lost some of its letters on the way. */
export function UnusableLink() {
  return (
    <>
      <p className="govuk-body">
        This link is not complete. A line break in a message often cuts the end off: copy the whole of it into the
        address bar.
      </p>
      <p className="govuk-body">If it still does not work, ask whoever gave it to you for a new one.</p>
    </>
  );
}
