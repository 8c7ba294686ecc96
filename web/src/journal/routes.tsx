import type { ComponentType } from 'react';
import { ChangesPage } from './ChangesPage.tsx';
import { FigureChangesPage } from './FigureChangesPage.tsx';
import { PicksPage } from './PicksPage.tsx';

/** Where the record of changes is; one door of the route table leads here. */
const root = '/:authority/changes';

/** Every address of the record of changes. They come with their door. */
export const changeRoutes: readonly { readonly path: string; readonly Page: ComponentType }[] = [
  { path: root, Page: ChangesPage },
  { path: `${root}/figures`, Page: FigureChangesPage },
  { path: `${root}/picks`, Page: PicksPage },
];
