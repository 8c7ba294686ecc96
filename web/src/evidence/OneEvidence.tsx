import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { evidenceApi } from '@due-regard/shared/evidence/api.ts';
import { queryOf } from '../api.ts';
import type { ReplyOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { Page } from '../design-system/Page.tsx';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';
import { subjectCrumbs, subjectPlace } from './subject.ts';

interface OneEvidenceProps {
  readonly title: string;
  readonly children: (evidence: ReplyOf<typeof evidenceApi.find>, back: string) => ReactNode;
}

/** A page with a form about one piece of evidence. */
export function OneEvidence({ title, children }: OneEvidenceProps) {
  const { authority, may } = useHere();
  const { id = '' } = useParams();
  const question = useQuery({
    ...queryOf(evidenceApi.find, { params: { authority, id } }),
    enabled: may(evidenceApi.find),
  });
  const { data } = question;
  const subject = data && { about: data.about, id: data.aboutId };
  return (
    <Page title={title} caption={data?.title} breadcrumbs={subjectCrumbs(authority, subject)}>
      <Allowed to={evidenceApi.find}>
        <Asked question={question} words="Loading the evidence">
          {(evidence) => {
            const back = subjectPlace(authority, { about: evidence.about, id: evidence.aboutId });
            if (!evidence.isWithdrawn) return children(evidence, back);
            return (
              <Empty
                why="It has been corrected or withdrawn since."
                next={<TextLink href={back}>See what it is evidence of</TextLink>}
              />
            );
          }}
        </Asked>
      </Allowed>
    </Page>
  );
}
