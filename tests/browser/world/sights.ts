import { expect } from 'vitest';
import { FormPage } from '../pages/form-page.ts';
import type { AnyPage, PageKind, PageState } from '../pages/page-object.ts';
import { fileFaults } from './links.ts';
import type { Visit } from './scene.ts';
import { shotName } from './shots.ts';
import { asOnADesk, asOnATelephone, inForcedColours, inLargeText, onPaper } from './views.ts';

/** Looks at a page in every way in which people meet it, and leaves it. */
export async function lookAt(visit: Visit<AnyPage>, kind: PageKind, state: PageState): Promise<void> {
  const { visitor, page: object, leave } = visit;
  const { page, faults } = visitor;
  const forms = page.locator('form.app-form:not(.app-change-dates *):has(input, textarea, select)');
  if (!(object instanceof FormPage)) expect(await forms.count(), 'a page with a form has a FormPage').toBe(0);
  const shot = `${shotName(kind)}, ${state.name}`;
  expect([
    ...(await asOnADesk(page, shot)),
    ...(await asOnATelephone(page, shot)),
    ...(await inForcedColours(page, shot)),
    ...(await inLargeText(page)),
    ...(await onPaper(page)),
    ...(await fileFaults(page)),
    ...faults.take(),
  ]).toEqual([]);
  await leave();
}
