import type { Changes } from '../address.ts';
import { textsOf } from './form-data.ts';

/** What a form of filters asks for: every name in it, so that a box emptied or unticked leaves the address. */
export function valuesOf(form: HTMLFormElement): Changes {
  const data = new FormData(form);
  const names = fieldsOf(form).map(({ name }) => name);
  return Object.fromEntries(names.map((name) => [name, textsOf(data, name).map((text) => text.trim())]));
}

/** Shows in the fields what the address says, also after Back; the focus stays where it is. */
export function fillFromAddress(form: HTMLFormElement, parameters: URLSearchParams): void {
  for (const field of fieldsOf(form)) {
    if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')) {
      field.checked = parameters.getAll(field.name).includes(field.value);
    } else {
      field.value = parameters.get(field.name) ?? '';
    }
  }
}

type Field = HTMLInputElement | HTMLSelectElement;

function fieldsOf(form: HTMLFormElement): readonly Field[] {
  return Array.from(form.elements).filter(
    (element): element is Field =>
      (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) && element.name !== '',
  );
}
