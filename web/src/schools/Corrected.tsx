import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { OrganisationReply, TakenBackReply } from '@due-regard/shared/schools/api.ts';
import { Details } from '../design-system/Blocks.tsx';
import { SummaryCard } from '../design-system/SummaryList.tsx';
import type { CourseName } from '../use-course-name.ts';
import { takenBackWords, withdrawnOf } from './taken-back.ts';
import { toldRows } from './told-rows.ts';

interface CorrectedProps {
  /** What the answer was put in the place of, the latest first. */
  readonly earlier: readonly TakenBackReply[];
  readonly courseName: CourseName;
}

/** When an answer was corrected, by whom and why, and what it said before. */
export function Corrected({ earlier, courseName }: CorrectedProps) {
  return earlier.map((before) => (
    <div key={before.statementId} className="app-corrected">
      {takenBackWords(before)}
      <Details
        summary={
          <>
            What it said before
            <span className="govuk-visually-hidden"> (told on {longDate(before.toldOn)})</span>
          </>
        }
      >
        <ul className="govuk-list">
          {toldRows(before, courseName).map(({ key, value }) => (
            <li key={key}>
              {key}: {value}
            </li>
          ))}
        </ul>
      </Details>
    </div>
  ));
}

interface WithdrawnProps {
  readonly organisation: OrganisationReply;
  readonly courseName: CourseName;
}

/** What counts no longer and nothing was put in its place; it stays in what was known before. */
export function Withdrawn({ organisation, courseName }: WithdrawnProps) {
  const withdrawn = withdrawnOf(organisation);
  if (withdrawn.length === 0) return null;
  return (
    <section aria-labelledby="withdrawn">
      <h3 className="govuk-heading-s" id="withdrawn">
        Withdrawn since
      </h3>
      <p className="govuk-body">These answers count no longer. They stay in what was known before that day.</p>
      {withdrawn.map((told) => (
        <SummaryCard
          key={told.statementId}
          title={`Told on ${longDate(told.toldOn)}, withdrawn`}
          headingLevel={4}
          rows={[{ key: 'Withdrawn', value: takenBackWords(told) }, ...toldRows(told, courseName)]}
        />
      ))}
    </section>
  );
}
