// What the bundler and the browser know and TypeScript does not.
declare module '*.scss' {}

declare module 'govuk-frontend/dist/govuk/components/service-navigation/service-navigation.mjs' {
  export class ServiceNavigation {
    constructor(root: Element);
    protected readonly $root: Element;
  }
}

interface ImportMeta {
  /** True while working, false in the built pages. */
  readonly env: { readonly DEV: boolean };
}
