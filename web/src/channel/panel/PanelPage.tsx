import { useQuery } from '@tanstack/react-query';
import { panelApi } from '@due-regard/shared/channel/panel/api.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { queryOf } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { AsAt } from '../../design-system/AsAt.tsx';
import { Asked } from '../../design-system/Asked.tsx';
import { ButtonLink } from '../../design-system/Button.tsx';
import { useHere } from '../../here.ts';
import { ChannelFrame } from '../ChannelFrame.tsx';
import { yearWords } from './panel-words.ts';
import { PanelAttendance, PanelChecks, PanelMonths } from './PanelTables.tsx';
import { PanelOpenMatters } from './PanelOpenMatters.tsx';

/** The panel over twelve months: when it met, who came, and what was not met. */
export function PanelPage() {
  return (
    <ChannelFrame title="Panel" to={panelApi.year}>
      <PanelYear />
    </ChannelFrame>
  );
}

function PanelYear() {
  const { authority, dates } = useHere();
  const question = useQuery(queryOf(panelApi.year, { params: { authority }, query: dates }));
  const root = `/${authority}/channel/panel`;
  return (
    <Asked question={question} words="Loading the panel’s twelve months">
      {(year) => (
        <>
          <AsAt {...year.dates} />
          <p className="govuk-body-l">{yearWords(year.months)}</p>
          {year.ahead[0] !== undefined && (
            <p className="govuk-body">
              Next planned:{' '}
              <TextLink href={`${root}/meetings/${year.ahead[0].thingId}`}>{longDate(year.ahead[0].onDay)}</TextLink>.
            </p>
          )}
          <ButtonLink href={`${root}/meetings/new`}>Record a meeting</ButtonLink>
          <PanelOpenMatters year={year} />
          <PanelMonths year={year} />
          <PanelAttendance year={year} />
          <PanelChecks year={year} />
          <p className="govuk-body">
            <TextLink href={`${root}/agencies`}>Agencies that sit on the panel</TextLink>
          </p>
        </>
      )}
    </Asked>
  );
}
