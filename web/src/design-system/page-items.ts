export type PageItem =
  | { readonly isGap: false; readonly page: number }
  | { readonly isGap: true; readonly before: number };

/** Which pages are named: the first, the last, this one and its neighbours; a gap only where it hides two or more. */
export function pageItems(page: number, pages: number): readonly PageItem[] {
  const wanted = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (one) => one === 1 || one === pages || Math.abs(one - page) <= 1,
  );
  return wanted.flatMap((one, index) => [
    ...between(wanted[index - 1] ?? 0, one),
    { isGap: false, page: one } as const,
  ]);
}

function between(before: number, after: number): readonly PageItem[] {
  const hidden = after - before - 1;
  if (hidden <= 0) return [];
  return hidden === 1 ? [{ isGap: false, page: after - 1 }] : [{ isGap: true, before: after }];
}
