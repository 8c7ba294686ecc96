import { useHere } from '../here.ts';
import { FileLinks } from '../design-system/FileLinks.tsx';
import { coverageFiles } from '../measure/downloads.ts';

export function CoverageFiles() {
  const here = useHere();
  return <FileLinks heading="Download these figures" files={coverageFiles(here)} />;
}
