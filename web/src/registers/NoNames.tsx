/** Beside every question that takes free text: what a check finds is refused, and a name is not found. */
export function NoNames() {
  return (
    <p className="govuk-body">
      Give roles, never names of people. E-mail addresses, telephone numbers and the like are refused, but a name is not
      recognised: nothing but you keeps it out.
    </p>
  );
}
