import { lazy } from 'react';
import type { ComponentType } from 'react';
import { NotFoundPage } from './statutory/NotFoundPage.tsx';

export interface AppRoute {
  readonly path: string;
  readonly Page: ComponentType;
}

const AccessibilityPage = lazy(async () => ({
  default: (await import('./statutory/AccessibilityPage.tsx')).AccessibilityPage,
}));
const PrivacyPage = lazy(async () => ({ default: (await import('./statutory/PrivacyPage.tsx')).PrivacyPage }));
const CookiesPage = lazy(async () => ({ default: (await import('./statutory/CookiesPage.tsx')).CookiesPage }));

const TrainingPage = page(() => import('./training/TrainingPage.tsx'), 'TrainingPage');

/** A page that loads when it is first opened. */
function page<Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
): ComponentType {
  return lazy(async () => {
    const loaded: ComponentType = (await load())[name];
    return { default: loaded };
  });
}

/** Every address the browser answers; each page loads when it is first opened. */
export const routes: readonly AppRoute[] = [
  { path: '/accessibility', Page: AccessibilityPage },
  { path: '/privacy', Page: PrivacyPage },
  { path: '/cookies', Page: CookiesPage },
  { path: '/:authority/training', Page: TrainingPage },
  { path: '*', Page: NotFoundPage },
];
