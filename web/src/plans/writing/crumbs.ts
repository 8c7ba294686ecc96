import type { Crumb } from '../../design-system/Breadcrumbs.tsx';

interface Thing {
  readonly id: string;
  readonly name: string;
}

/** The way to a form about plans. */
export function planCrumbs(authority: string, plan?: Thing): readonly Crumb[] {
  return [
    { text: 'Overview', href: `/${authority}` },
    { text: 'Action plans', href: `/${authority}/plans` },
    ...(plan === undefined ? [] : [{ text: plan.name, href: `/${authority}/plans/${plan.id}` }]),
  ];
}

/** The way to a form about actions. */
export function actionCrumbs(authority: string, id?: string): readonly Crumb[] {
  return [
    ...planCrumbs(authority),
    { text: 'Actions', href: `/${authority}/actions` },
    ...(id === undefined ? [] : [{ text: 'The action', href: `/${authority}/actions/${id}` }]),
  ];
}
