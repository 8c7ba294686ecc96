import { useSearchParams } from 'react-router';
import { evidenceApi } from '@due-regard/shared/evidence/api.ts';
import { Empty } from '../design-system/Empty.tsx';
import { Page } from '../design-system/Page.tsx';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';
import { EvidenceForm } from './EvidenceForm.tsx';
import { subjectCrumbs, subjectIn, subjectName, subjectPlace } from './subject.ts';

/** Adds evidence of the obligation or the action that the address names. */
export function NewEvidencePage() {
  const { authority } = useHere();
  const [parameters] = useSearchParams();
  const subject = subjectIn(parameters);
  return (
    <Page title="Add evidence" breadcrumbs={subjectCrumbs(authority, subject)}>
      <p className="govuk-body">Say where it lies: the document itself is not kept here, and nothing of its words.</p>
      <Allowed to={evidenceApi.add}>
        {subject === undefined ? (
          <Empty why="The address does not say what it is evidence of." next="Begin at an obligation or an action." />
        ) : (
          <EvidenceForm
            about={subject.about}
            aboutId={subject.id}
            name={subjectName(subject)}
            back={subjectPlace(authority, subject)}
          />
        )}
      </Allowed>
    </Page>
  );
}
