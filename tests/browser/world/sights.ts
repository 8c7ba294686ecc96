import { expect } from 'vitest';
import { FormPage } from '../pages/form-page.ts';
import type { PageKind, PageState } from '../pages/page-object.ts';
import { fileFaults } from './links.ts';
import type { Scene } from './scene.ts';
import { shotName } from './shots.ts';
import { asOnADesk, asOnATelephone, inForcedColours, inLargeText, onPaper } from './views.ts';

/** Opens a page and looks at it in every way in which people meet it. */
export async function lookAt(scene: Scene, kind: PageKind, state: PageState): Promise<void> {
  const { visitor, page: object } = await scene.visit(kind, state);
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
  await page.close();
}
