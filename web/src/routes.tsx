import { lazy } from 'react';
import type { ComponentType } from 'react';
import { NotFoundPage } from './statutory/NotFoundPage.tsx';

export interface AppRoute {
  readonly path: string;
  readonly Page: ComponentType;
  /** For everybody; all other pages ask for a sign-in, and for a role in the council that their address names. */
  readonly isOpen?: boolean | undefined;
}

const AccessibilityPage = lazy(async () => ({
  default: (await import('./statutory/AccessibilityPage.tsx')).AccessibilityPage,
}));
const PrivacyPage = lazy(async () => ({ default: (await import('./statutory/PrivacyPage.tsx')).PrivacyPage }));
const CookiesPage = lazy(async () => ({ default: (await import('./statutory/CookiesPage.tsx')).CookiesPage }));

const TrainingPage = page(() => import('./training/TrainingPage.tsx'), 'TrainingPage');

const ChooseCouncilPage = page(() => import('./people/ChooseCouncilPage.tsx'), 'ChooseCouncilPage');
const SignInPage = page(() => import('./people/SignInPage.tsx'), 'SignInPage');

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
  { path: '/accessibility', Page: AccessibilityPage, isOpen: true },
  { path: '/privacy', Page: PrivacyPage, isOpen: true },
  { path: '/cookies', Page: CookiesPage, isOpen: true },
  { path: '/', Page: ChooseCouncilPage },
  { path: '/sign-in', Page: SignInPage, isOpen: true },
  { path: '/:authority/training', Page: TrainingPage },
  { path: '*', Page: NotFoundPage, isOpen: true },
];
