import { useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { inAList } from '@due-regard/shared/measure/words.ts';
import { roleNames } from '@due-regard/shared/people/role.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { Page } from '../design-system/Page.tsx';
import { Tag } from '../design-system/Tag.tsx';
import { presence } from './session.ts';

/** The start: the person's council, or the choice where there are several. */
export function ChooseCouncilPage() {
  const councils = useQuery(presence).data?.person?.authorities ?? [];
  const [only] = councils;
  if (only !== undefined && councils.length === 1) return <Navigate to={`/${only.code}`} replace />;
  return (
    <Page title="Choose a council">
      {councils.length === 0 && (
        <Empty why="You hold no role in any council." next="Ask an administrator of your council to invite you." />
      )}
      <ul className="govuk-list govuk-list--spaced">
        {councils.map(({ code, name, isDemonstration, roles }) => (
          <li key={code}>
            <TextLink href={`/${code}`} keepsDate={false}>
              {name}
            </TextLink>{' '}
            {isDemonstration && <Tag colour="yellow">Demonstration</Tag>}
            <br />
            {inAList(roles.map((role) => roleNames[role]))}
          </li>
        ))}
      </ul>
    </Page>
  );
}
