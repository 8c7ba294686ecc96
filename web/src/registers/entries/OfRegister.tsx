import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { findRegister } from '@due-regard/shared/registers/every-register.ts';
import type { Register } from '@due-regard/shared/registers/register.ts';
import { Page } from '../../design-system/Page.tsx';
import { Problem } from '../../design-system/Problem.tsx';
import { useHere } from '../../here.ts';
import { crumbsTo } from '../crumbs.ts';

/** A page about the register that the address names. */
export function OfRegister({ children }: { readonly children: (register: Register) => ReactNode }) {
  const { authority } = useHere();
  const { register: code = '' } = useParams();
  const register = findRegister(code);
  if (register !== undefined) return children(register);
  return (
    <Page title="Page not found" breadcrumbs={crumbsTo(authority, ['Registers', 'registers'])}>
      <Problem kind="not-found" hasHeading={false} />
    </Page>
  );
}
