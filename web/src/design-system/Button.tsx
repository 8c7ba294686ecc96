import type { ComponentPropsWithRef, KeyboardEvent, ReactNode } from 'react';
import { Anchor } from './Anchor.tsx';
import type { AnchorProps } from './Anchor.tsx';
import { classNames } from './class-names.ts';

export type ButtonVariant = 'secondary' | 'warning' | 'inverse';

export interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'disabled'> {
  readonly variant?: ButtonVariant | undefined;
  readonly isDisabled?: boolean | undefined;
}

export function Button({ variant, isDisabled = false, type = 'submit', className, ...rest }: ButtonProps) {
  const disabled = isDisabled ? { disabled: true, 'aria-disabled': true } : {};
  // The lint rule wants a literal; the type already allows nothing else.
  // oxlint-disable-next-line react/button-has-type
  return <button type={type} className={buttonClass(variant, className)} {...disabled} {...rest} />;
}

export interface ButtonLinkProps extends AnchorProps {
  readonly variant?: ButtonVariant | undefined;
}

/** Looks like a button, goes to a page. */
export function ButtonLink({ variant, className, ...rest }: ButtonLinkProps) {
  return (
    <Anchor
      // A link for who reads the address, a button for who hears it: as published.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="button"
      draggable={false}
      className={buttonClass(variant, className)}
      onKeyDown={pressOnSpace}
      {...rest}
    />
  );
}

export function ButtonGroup({ children }: { readonly children: ReactNode }) {
  return <div className="govuk-button-group">{children}</div>;
}

function buttonClass(variant: ButtonVariant | undefined, more: string | undefined): string {
  return classNames('govuk-button', variant && `govuk-button--${variant}`, more);
}

// What is announced as a button must answer to the space bar, which links do not.
function pressOnSpace(event: KeyboardEvent<HTMLAnchorElement>): void {
  if (event.key !== ' ') return;
  event.preventDefault();
  event.currentTarget.click();
}
