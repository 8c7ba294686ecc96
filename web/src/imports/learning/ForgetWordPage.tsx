import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { learningApi } from '@due-regard/shared/imports/learning/api.ts';
import { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
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
import { meansWords } from './word-words.ts';

/** Asks why before a word means nothing any more. */
export function ForgetWordPage() {
  const { authority } = useHere();
  const { id = '' } = useParams();
  const question = useQuery(queryOf(learningApi.words, { params: { authority } }));
  const courses = useQuery(queryOf(requirementApi.list, { params: { authority } })).data?.courses ?? [];
  const back = places.readings(authority);
  return (
    <Page title="Forget a word" section="Imports" breadcrumbs={readingCrumbs(authority)}>
      <Asked question={question} words="Loading the word">
        {({ words }) => {
          const known = words.find(({ matchId }) => matchId === id);
          if (known === undefined)
            return (
              <Empty why="This word is remembered no more." next={<TextLink href={back}>See all words</TextLink>} />
            );
          return (
            <>
              <p className="govuk-body-l">
                “{known.shown}” is taken for: {meansWords(known, courses)}.
              </p>
              <p className="govuk-body">
                The next file that holds this word asks again. What earlier files brought under it stays: undo those
                files if they are wrong.
              </p>
              <Allowed to={learningApi.withdrawWord}>
                <WithdrawForm
                  send={(reason) => call(learningApi.withdrawWord, { params: { authority, id }, body: { reason } })}
                  back={back}
                  said={`“${known.shown}” is forgotten: the next file asks what it means`}
                  submit="Forget this word"
                />
              </Allowed>
            </>
          );
        }}
      </Asked>
    </Page>
  );
}
