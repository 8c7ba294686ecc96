import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { learningApi } from '@due-regard/shared/imports/learning/api.ts';
import { call, queryOf } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { Asked } from '../../design-system/Asked.tsx';
import { Empty } from '../../design-system/Empty.tsx';
import { Page } from '../../design-system/Page.tsx';
import { useHere } from '../../here.ts';
import { Allowed } from '../../people/Allowed.tsx';
import { places } from '../../places.ts';
import { WithdrawForm } from '../../WithdrawForm.tsx';
import { readingCrumbs } from '../crumbs.ts';

/** Asks why before a saved reading is used no more. */
export function ForgetReadingPage() {
  const { authority } = useHere();
  const { id = '' } = useParams();
  const question = useQuery(queryOf(learningApi.mappings, { params: { authority } }));
  const back = places.readings(authority);
  return (
    <Page title="Forget a reading" section="Imports" breadcrumbs={readingCrumbs(authority)}>
      <Asked question={question} words="Loading the reading">
        {({ mappings }) => {
          const known = mappings.find(({ mappingId }) => mappingId === id);
          if (known === undefined)
            return (
              <Empty why="This reading is saved no more." next={<TextLink href={back}>See all readings</TextLink>} />
            );
          return (
            <>
              <p className="govuk-body-l">
                “{known.name}” is a reading of {known.definition.columns.length} columns.
              </p>
              <p className="govuk-body">
                The next file with these columns asks again what they mean. What earlier files brought by it stays: undo
                those files if they were read wrongly.
              </p>
              <Allowed to={learningApi.withdrawMapping}>
                <WithdrawForm
                  send={(reason) => call(learningApi.withdrawMapping, { params: { authority, id }, body: { reason } })}
                  back={back}
                  said={`“${known.name}” is forgotten: the next file asks what its columns mean`}
                  submit="Forget this reading"
                />
              </Allowed>
            </>
          );
        }}
      </Asked>
    </Page>
  );
}
