import { importApi } from '@due-regard/shared/imports/api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { useHere } from '../here.ts';
import { places } from '../places.ts';

/** Where no school can be counted: not nought, but nothing loaded yet. */
export function NoRegister() {
  const { authority, may } = useHere();
  return (
    <Empty
      why="No school register had been loaded by this date, so there is no school to count."
      next={
        may(importApi.stage) ? (
          <TextLink href={places.bring(authority, 'schools')}>Load the school register</TextLink>
        ) : (
          'An officer or an administrator can load it.'
        )
      }
    />
  );
}
