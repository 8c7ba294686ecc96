import { statementApi } from '@due-regard/shared/training/statement-api.ts';
import { fileAddress } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { useHere } from '../here.ts';

const formats = [
  ['ods', 'OpenDocument spreadsheet (ODS)'],
  ['xlsx', 'Excel spreadsheet (XLSX)'],
] as const;

/** The sheet of all schools with what they have told us, to fill in and bring back. */
export function SheetLinks() {
  const { authority, dates, may } = useHere();
  if (!may(statementApi.sheet)) return null;
  return (
    <section className="app-files">
      <h2 className="govuk-heading-m">Ask every school at once</h2>
      <p className="govuk-body">
        A sheet of all schools that are counted, with what each has told us. Fill it in and bring it back under Imports:
        what was there already is not doubled, and a blank stays no answer.
      </p>
      <ul className="govuk-list">
        {formats.map(([format, words]) => (
          <li key={format}>
            <TextLink
              href={fileAddress(statementApi.sheet, { params: { authority }, query: { ...dates, format } })}
              download
            >
              Sheet of all schools, {words}
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
