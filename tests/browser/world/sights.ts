import { expect } from 'vitest';
import { FormPage } from '../pages/form-page.ts';
import type { AnyPage, PageKind, PageState } from '../pages/page-object.ts';
import { fileFaults } from './links.ts';
import type { Visit } from './scene.ts';
import { shotName } from './shots.ts';
import { asOnADesk, asOnATelephone, inForcedColours, inLargeText, onPaper } from './views.ts';

interface Looking {
  readonly kind: PageKind;
  readonly state: PageState;
  /** On a desk and on a telephone alone. */
  readonly isShort?: boolean;
}

/** Looks at a page in every way in which people meet it, and leaves it. */
export async function lookAt(visit: Visit<AnyPage>, { kind, state, isShort = false }: Looking): Promise<void> {
  const { visitor, page: object, leave } = visit;
  const { page, faults } = visitor;
  const forms = page.locator('form.app-form:not(.app-change-dates *):has(input, textarea, select)');
  if (!(object instanceof FormPage)) expect(await forms.count(), 'a page with a form has a FormPage').toBe(0);
  const shot = `${shotName(kind)}, ${state.name}`;
  expect([
    ...(await asOnADesk(page, shot)),
    ...(await asOnATelephone(page, shot)),
    ...(isShort ? [] : await inForcedColours(page, shot)),
    ...(isShort ? [] : await inLargeText(page)),
    ...(isShort ? [] : await onPaper(page)),
    ...(await fileFaults(page)),
    ...faults.take(),
  ]).toEqual([]);
  await leave();
}
