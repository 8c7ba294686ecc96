import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { staffReleaseApi } from '@due-regard/shared/training/release/release-api.ts';
import { queryOf } from '../../api.ts';
import { Asked } from '../../design-system/Asked.tsx';
import { Empty } from '../../design-system/Empty.tsx';
import { Page } from '../../design-system/Page.tsx';
import { useHere } from '../../here.ts';
import { Allowed } from '../../people/Allowed.tsx';
import { AskStaffForm } from './AskStaffForm.tsx';
import { StaffPreviewed } from './StaffPreviewed.tsx';
import { askedIn } from './asked-in.ts';

/** Figures of people in post and their training for an information request: asked for, looked at, given away. */
export function NewStaffReleasePage() {
  const { authority } = useHere();
  return (
    <Page
      title="Figures about training to give away"
      section="Papers with protected figures"
      breadcrumbs={[
        { text: 'Overview', href: `/${authority}` },
        { text: 'Papers with protected figures', href: `/${authority}/releases` },
      ]}
    >
      <Allowed to={staffReleaseApi.release}>
        <p className="govuk-body">
          People in post, and how many of them are up to date, for an information request or for the region. Small
          counts are withheld together with all that could give them away, whatever was given away before of that day.
        </p>
        <Days />
      </Allowed>
    </Page>
  );
}

function Days() {
  const { authority } = useHere();
  const [parameters] = useSearchParams();
  const asked = askedIn(parameters);
  const question = useQuery(queryOf(staffReleaseApi.days, { params: { authority } }));
  return (
    <Asked question={question} words="Loading the days">
      {({ days }) => (
        <>
          <div className="app-screen-only">
            <AskStaffForm key={parameters.toString()} days={days} asked={asked} />
          </div>
          {asked === undefined ? (
            <Empty why="Nothing is worked out yet." next="Choose a day and how finely to tell people apart." />
          ) : (
            <StaffPreviewed key={parameters.toString()} asked={asked} />
          )}
        </>
      )}
    </Asked>
  );
}
