import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { importApi } from '@due-regard/shared/imports/api.ts';
import { call, queryOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { Page } from '../design-system/Page.tsx';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';
import { places } from '../places.ts';
import { WithdrawForm } from '../WithdrawForm.tsx';
import { importCrumbs } from './crumbs.ts';

/** Asks why before a name means nothing any more. */
export function ForgetNamePage() {
  const { authority } = useHere();
  const { id = '' } = useParams();
  const question = useQuery(queryOf(importApi.names, { params: { authority } }));
  const back = places.rememberedNames(authority);
  return (
    <Page
      title="Forget a name"
      section="Imports"
      breadcrumbs={importCrumbs(authority, { text: 'Remembered names', href: back })}
    >
      <Asked question={question} words="Loading the name">
        {({ names }) => {
          const known = names.find(({ matchId }) => matchId === id);
          if (known === undefined)
            return (
              <Empty why="This name is remembered no more." next={<TextLink href={back}>See all names</TextLink>} />
            );
          const { shown, name } = known;
          return (
            <>
              <p className="govuk-body-l">
                “{shown}” is taken for {name ?? 'none of ours'}.
              </p>
              <p className="govuk-body">
                The next file that holds this name asks again. What earlier files brought under it stays: undo those
                files, or correct single answers, if they are wrong.
              </p>
              <Allowed to={importApi.withdrawName}>
                <WithdrawForm
                  send={(reason) => call(importApi.withdrawName, { params: { authority, id }, body: { reason } })}
                  back={back}
                  said={`“${shown}” is forgotten: the next file asks what it means`}
                  submit="Forget this name"
                />
              </Allowed>
            </>
          );
        }}
      </Asked>
    </Page>
  );
}
