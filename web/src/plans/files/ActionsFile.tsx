import { useSearchParams } from 'react-router';
import { downloadFormats } from '@due-regard/shared/http/downloads.ts';
import { importApi } from '@due-regard/shared/imports/api.ts';
import { planApi } from '@due-regard/shared/plans/api.ts';
import { fileAddress } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { useHere } from '../../here.ts';
import { places } from '../../places.ts';
import { actionsQuery } from '../action-filters.ts';
import { formatNames } from './format-names.ts';

/** The actions of the list as a file: to read, or to edit and bring back. */
export function ActionsFile() {
  const { authority, dates, may } = useHere();
  const [parameters] = useSearchParams();
  const query = { ...dates, ...actionsQuery(parameters) };
  return (
    <section className="app-files">
      <h2 className="govuk-heading-m">Take these actions away</h2>
      <ul className="govuk-list">
        {downloadFormats.map((format) => (
          <li key={format}>
            <TextLink href={fileAddress(planApi.file, { params: { authority }, query: { ...query, format } })} download>
              Actions, {formatNames[format]}
            </TextLink>
          </li>
        ))}
      </ul>
      {may(importApi.stage) && (
        <p className="govuk-body">
          The file can be edited and brought back, as can a plan of your own:{' '}
          <TextLink href={places.bring(authority, 'plan')}>bring an action plan</TextLink>.
        </p>
      )}
    </section>
  );
}
