import { importApi } from '@due-regard/shared/imports/api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { Empty } from '../../design-system/Empty.tsx';
import { useHere } from '../../here.ts';
import { places } from '../../places.ts';

/** Where nobody can be counted: not nought, but nothing brought yet, and what to bring first. */
export function NobodyYet() {
  const { authority, may } = useHere();
  return (
    <Empty
      why="No list of staff and no file of a learning system counted at this date, so there is nobody to count."
      next={
        may(importApi.stage) ? (
          <>
            <TextLink href={places.bring(authority, 'staff')}>Bring a list of staff</TextLink> first: it says who is in
            post. Then{' '}
            <TextLink href={places.bring(authority, 'learning')}>bring the export of a learning system</TextLink>: it
            says who has completed which course. No names are kept.
          </>
        ) : (
          'An officer or an administrator can bring a list of staff, then the export of a learning system.'
        )
      }
    />
  );
}
