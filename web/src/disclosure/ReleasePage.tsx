import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { releaseApi } from '@due-regard/shared/disclosure/api.ts';
import type { ReleaseReply } from '@due-regard/shared/disclosure/api.ts';
import { publicationNames } from '@due-regard/shared/evidence/publication.ts';
import { downloadFormats } from '@due-regard/shared/http/downloads.ts';
import { staffReleaseApi } from '@due-regard/shared/training/release/release-api.ts';
import { fileAddress, queryOf } from '../api.ts';
import { Asked } from '../design-system/Asked.tsx';
import { FileLinks } from '../design-system/FileLinks.tsx';
import { formatNames } from '../design-system/format-names.ts';
import { Page } from '../design-system/Page.tsx';
import { SummaryList } from '../design-system/SummaryList.tsx';
import { useHere } from '../here.ts';
import { ProtectedTable } from './ProtectedTable.tsx';

/** One paper with protected figures, as it was released. */
export function ReleasePage() {
  const { authority } = useHere();
  const { id = '' } = useParams();
  const question = useQuery(queryOf(releaseApi.find, { params: { authority, id } }));
  return (
    <Page
      title={question.data?.title ?? 'Paper with protected figures'}
      section="Papers with protected figures"
      breadcrumbs={[
        { text: 'Overview', href: `/${authority}` },
        { text: 'Papers with protected figures', href: `/${authority}/releases` },
      ]}
    >
      <Asked question={question} words="Loading the paper">
        {(release) => <Shown release={release} />}
      </Asked>
    </Page>
  );
}

function Shown({ release }: { readonly release: ReleaseReply }) {
  const { authority } = useHere();
  const { releaseId: id, about } = release;
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Released on', value: longDate(release.releasedOn) },
          { key: 'Who may read it', value: publicationNames[release.publication] },
        ]}
      />
      {release.basis.map((sentence) => (
        <p key={sentence} className="govuk-body">
          {sentence}
        </p>
      ))}
      {release.tables.map((table) => (
        <ProtectedTable key={`${table.counting} ${JSON.stringify(table.breakdowns)}`} table={table} />
      ))}
      {release.notes.map((note) => (
        <p key={note} className="govuk-body-s">
          {note}
        </p>
      ))}
      <FileLinks
        heading="Take it away"
        files={downloadFormats.map((format) => ({
          href: fileAddress(releaseApi.file, { params: { authority, id }, query: { format } }),
          label: formatNames[format],
        }))}
      />
      {about === 'training' && <DatasetLinks id={id} />}
    </>
  );
}

/** The same figures under the column names that information requests ask for. */
function DatasetLinks({ id }: { readonly id: string }) {
  const { authority } = useHere();
  return (
    <FileLinks
      heading="Take it away as the dataset that information requests ask for"
      files={downloadFormats.map((format) => ({
        href: fileAddress(staffReleaseApi.dataset, { params: { authority, id }, query: { format } }),
        label: `Dataset by staff group, ${formatNames[format]}`,
      }))}
    />
  );
}
