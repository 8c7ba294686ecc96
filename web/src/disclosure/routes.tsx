import type { ComponentType } from 'react';
import { NewStaffReleasePage } from './staff/NewStaffReleasePage.tsx';
import { ReleasePage } from './ReleasePage.tsx';
import { ReleasesPage } from './ReleasesPage.tsx';

/** Where papers with protected figures are; one door of the route table leads here. */
const root = '/:authority/releases';

/** Every address of papers with protected figures. They come with their door. */
export const releaseRoutes: readonly { readonly path: string; readonly Page: ComponentType }[] = [
  { path: root, Page: ReleasesPage },
  { path: `${root}/new`, Page: NewStaffReleasePage },
  { path: `${root}/:id`, Page: ReleasePage },
];
