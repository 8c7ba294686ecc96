import { useEffect, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';

/** A part of the product that loads when it is first drawn, and how to set it on its way before. */
export type LoadedPart = ComponentType & { readonly load: () => Promise<ComponentType> };

interface Drawing {
  readonly Part?: ComponentType;
  readonly failure?: Error;
}

/**
 * A part that loads when it is first drawn. React's own `lazy` keeps something in its place for 300 ms once it has shown
 * it, also where the part is there after 20: every page stood idle so long before it asked for its figures.
 * @param place what stands there until it is loaded
 */
export function drawnWhenLoaded(load: () => Promise<ComponentType>, place: ReactNode): LoadedPart {
  let loaded: ComponentType | undefined;

  async function keep(): Promise<ComponentType> {
    loaded ??= await load();
    return loaded;
  }

  function DrawnWhenLoaded() {
    const [{ Part, failure }, setDrawing] = useState<Drawing>(() => (loaded === undefined ? {} : { Part: loaded }));
    useEffect(() => {
      let isHere = true;
      function draw(drawing: Drawing): void {
        if (isHere) setDrawing((now) => (now.Part === undefined ? drawing : now));
      }
      // Also where it has come since this was drawn: nothing else would draw it again.
      keep().then(
        (part) => draw({ Part: part }),
        (error: unknown) => draw({ failure: new Error('a part of the product did not come', { cause: error }) }),
      );
      return () => {
        isHere = false;
      };
    }, []);
    // For the boundary around it, which says what can be done.
    if (failure !== undefined) throw failure;
    return Part === undefined ? place : <Part />;
  }

  return Object.assign(DrawnWhenLoaded, { load: keep });
}
