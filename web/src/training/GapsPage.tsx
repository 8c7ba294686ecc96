import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { coverageApi, gapReasons } from '@due-regard/shared/training/coverage-api.ts';
import { controls } from '@due-regard/shared/schools/control.ts';
import { phases } from '@due-regard/shared/schools/phase.ts';
import { queryOf } from '../api.ts';
import { AsAt } from '../design-system/AsAt.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Page } from '../design-system/Page.tsx';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';
import { crumbsTo } from './crumbs.ts';
import { chaseFiles, sheetFiles } from '../measure/downloads.ts';
import { FileLinks } from '../design-system/FileLinks.tsx';
import { GapFilters } from './GapFilters.tsx';
import { GapTable } from './GapTable.tsx';
import { NoRegister } from './NoRegister.tsx';
import { TrainingPages } from './TrainingPages.tsx';

export function GapsPage() {
  const here = useHere();
  const [parameters] = useSearchParams();
  const filter = filterOf(parameters);
  const gaps = useQuery({
    ...queryOf(coverageApi.gaps, { params: { authority: here.authority }, query: { ...here.dates, ...filter } }),
    enabled: here.may(coverageApi.gaps),
  });
  return (
    <Page
      title="Gap list"
      section="Training"
      breadcrumbs={crumbsTo(here.authority)}
      asAt={gaps.data && <AsAt {...gaps.data.provenance} />}
    >
      <TrainingPages />
      <p className="govuk-body">
        Schools whose staff or safeguarding lead are not up to date, the longest asked first, then those never asked. A
        school that has not answered may well have trained its staff: it has only not said so.
      </p>
      <Allowed to={coverageApi.gaps}>
        <Asked question={gaps} words="Loading the gap list">
          {(reply) =>
            reply.provenance.registerDate === null ? (
              <NoRegister />
            ) : (
              <>
                <GapFilters shown={reply.gaps.length} total={reply.total} inScope={reply.inScope} />
                <GapTable gaps={reply.gaps} />
                <FileLinks heading="Download the whole chase list" files={chaseFiles(here)} />
                <FileLinks heading="Ask every school at once" files={sheetFiles(here)} />
              </>
            )
          }
        </Asked>
      </Allowed>
    </Page>
  );
}

function filterOf(parameters: URLSearchParams) {
  return {
    missing: gapReasons.find((reason) => reason === parameters.get('missing')),
    phase: phases.find((phase) => phase === parameters.get('phase')),
    control: controls.find((control) => control === parameters.get('control')),
    search: parameters.get('search') ?? undefined,
  };
}
