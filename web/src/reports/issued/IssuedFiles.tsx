import { reportApi } from '@due-regard/shared/reports/api.ts';
import { reportFormNames } from '@due-regard/shared/reports/issue.ts';
import { fileAddress } from '../../api.ts';
import { Details } from '../../design-system/Blocks.tsx';
import { FileLinks } from '../../design-system/FileLinks.tsx';
import { useHere } from '../../here.ts';
import { sizeWords } from './file-words.ts';
import type { IssuedReportProps } from './IssuedReport.tsx';

/** The files of an issue, and how one sees that nobody has changed them. */
export function IssuedFiles({ report: { reportId: id }, issue }: Pick<IssuedReportProps, 'report' | 'issue'>) {
  const { authority } = useHere();
  return (
    <>
      <FileLinks
        heading="Take it away"
        files={issue.files.map(({ form, size }) => ({
          href: fileAddress(reportApi.file, { params: { authority, id, form } }),
          label: `${reportFormNames[form]} (${sizeWords(size)})`,
        }))}
      />
      <Details summary="How to see that nothing was changed" className="app-screen-only">
        <p>
          Each file has a check sum, SHA-256: a file from which the same can be worked out is the file that was issued.
          The report rests on the record of changes up to entry {issue.upToEntry.toLocaleString('en-GB')}.
        </p>
        <dl className="app-figure__facts">
          {sumsOf(issue).map(([name, sum]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <code className="app-check-sum">{sum}</code>
              </dd>
            </div>
          ))}
        </dl>
      </Details>
    </>
  );
}

function sumsOf({ files, contentSha256, head }: IssuedReportProps['issue']): readonly (readonly [string, string])[] {
  return [
    ...files.map(({ form, sha256 }) => [reportFormNames[form], sha256] as const),
    ['What it says, without its form', contentSha256],
    ['That entry of the record of changes', head],
  ];
}
