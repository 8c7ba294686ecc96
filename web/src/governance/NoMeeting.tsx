import { TextLink } from '../design-system/Anchor.tsx';
import { Empty } from '../design-system/Empty.tsx';

export function NoMeeting({ own }: { readonly own: string }) {
  return (
    <Empty
      why="This meeting is not there at this date, or somebody has withdrawn it."
      next={<TextLink href={own}>See the meetings as they are now</TextLink>}
    />
  );
}
