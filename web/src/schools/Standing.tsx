import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { OrganisationReply } from '@due-regard/shared/schools/api.ts';
import { Details, InsetText } from '../design-system/Blocks.tsx';
import { SummaryList } from '../design-system/SummaryList.tsx';
import { measureMeanings, measures } from '@due-regard/shared/training/measures.ts';
import { notCountedWords } from './not-counted.ts';
import { StandingTag } from './StandingTag.tsx';

/** Where a school stands on the day, or why it is not in the figures. */
export function Standing({ organisation }: { readonly organisation: OrganisationReply }) {
  const { isInScope, upToDate, upToDateUntil, staff, dsl, reached } = organisation;
  return (
    <section aria-labelledby="standing">
      <h2 className="govuk-heading-m" id="standing">
        Where it stands
      </h2>
      {isInScope ? (
        <>
          <SummaryList
            rows={[
              {
                key: 'Up to date',
                value: (
                  <>
                    <StandingTag measure="training" standing={upToDate} />
                    {upToDateUntil !== null && ` until it falls out of date on ${longDate(upToDateUntil)}`}
                  </>
                ),
              },
              { key: 'Whole staff', value: <StandingTag measure="training" standing={staff} /> },
              { key: 'Safeguarding lead', value: <StandingTag measure="training" standing={dsl} /> },
              { key: 'Reached', value: <StandingTag measure="reached" standing={reached} /> },
            ]}
          />
          <Details summary="What these words mean" className="app-screen-only">
            <ul className="govuk-list govuk-list--bullet">
              {measures.map((measure) => (
                <li key={measure}>{measureMeanings[measure]}</li>
              ))}
            </ul>
          </Details>
        </>
      ) : (
        <InsetText>{notCountedWords(organisation)}.</InsetText>
      )}
    </section>
  );
}
