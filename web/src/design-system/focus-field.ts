const focusable = 'input, select, textarea, button';

/** Takes the reader from an error to the question: its first box gets the focus, its words come into view. */
export function focusField(id: string): void {
  const found = document.getElementById(id);
  if (found === null) return;
  const field = found.matches(focusable) ? found : found.querySelector(focusable);
  if (!(field instanceof HTMLElement)) return;
  const question =
    field.closest('fieldset')?.querySelector('legend') ??
    document.querySelector(`label[for="${CSS.escape(field.id)}"]`);
  (question ?? field).scrollIntoView();
  field.focus({ preventScroll: true });
}
