import { capital, inAList } from '@due-regard/shared/measure/words.ts';
import { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import { trainingRoleNames } from '@due-regard/shared/training/role-words.ts';
import { validityWords } from '@due-regard/shared/training/validity-words.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { Tag } from '../design-system/Tag.tsx';
import { useHere } from '../here.ts';
import type { Course, Requirement } from './course.ts';
import { Duty } from './Duty.tsx';
import { areSameCourses, mostAsked } from './most-asked.ts';
import { courseNames, isAnywhere, kindNames, periodsOf } from './requirement-words.ts';
import type { Period } from './requirement-words.ts';
import { audienceGroups } from './role-groups.ts';

interface AudienceRequirementsProps {
  readonly requirements: readonly Requirement[];
  readonly courses: readonly Course[];
}

/** What is asked of people who are counted one by one: a row for each audience and period, in a table for each group. */
export function AudienceRequirements({ requirements, courses }: AudienceRequirementsProps) {
  const { may } = useHere();
  const groups = audienceGroups.map(({ words, roles }) => ({
    words,
    periods: roles.flatMap((role) => periodsOf(requirements, role)),
  }));
  const usual = mostAsked(groups.flatMap(({ periods }) => periods.map(({ requirement }) => requirement)));
  if (groups.every(({ periods }) => periods.length === 0)) return null;
  const shown = columns(usual, courses);
  return (
    <section aria-labelledby="one-by-one">
      <h2 className="govuk-heading-m" id="one-by-one">
        People counted one by one
      </h2>
      <p className="govuk-body">
        From learning systems and lists of staff. Where nothing else is said, any one of these counts:{' '}
        {inAList(courseNames(usual, courses))}.
      </p>
      {groups.map(({ words, periods }) =>
        periods.length === 0 ? null : (
          <Table
            key={words}
            caption={words}
            captionSize="s"
            columns={may(requirementApi.addRequirement) ? [...shown, change] : shown}
            rows={periods}
            rowKey={({ requirement }) => requirement.requirementId}
          />
        ),
      )}
    </section>
  );
}

function columns(usual: readonly string[], courses: readonly Course[]): readonly Column<Period>[] {
  return [
    { heading: 'Who', isRowHeader: true, cell: (period) => <Who {...period} /> },
    { heading: 'Which courses', cell: ({ requirement }) => coursesWords(requirement, { usual, courses }) },
    { heading: 'How long', cell: ({ requirement }) => capital(validityWords(requirement.validity)) },
    {
      heading: 'Aim',
      cell: ({ requirement: { target } }) => (target === null ? 'None agreed' : `${String(target)} %`),
    },
    { heading: 'Duty it serves', cell: ({ requirement }) => <Duty reference={requirement.duty} /> },
  ];
}

function Who({ requirement: { role, organisationKinds, isOurReading }, words }: Period) {
  const where = isAnywhere(organisationKinds) ? '' : `: ${inAList(organisationKinds.map((kind) => kindNames[kind]))}`;
  return (
    <>
      {trainingRoleNames[role]}
      {where}
      <span className="app-second-line">In force {words}</span>
      {isOurReading && <Tag colour="yellow">Our reading</Tag>}
    </>
  );
}

interface Known {
  readonly usual: readonly string[];
  readonly courses: readonly Course[];
}

function coursesWords({ acceptedCourses }: Requirement, { usual, courses }: Known): string {
  if (areSameCourses(acceptedCourses, usual)) return 'Those named above';
  return inAList(courseNames(acceptedCourses, courses));
}

const change: Column<Period> = { heading: 'Change', cell: (period) => <Changes {...period} /> };

function Changes({ requirement: { requirementId, role }, words, isLatest }: Period) {
  const { authority } = useHere();
  const base = `/${authority}/training/requirements`;
  const whose = ` what is asked of ${trainingRoleNames[role]}, in force ${words}`;
  return (
    <>
      {isLatest && (
        <TextLink href={`${base}/new?from=${requirementId}`}>
          Change from a day on<span className="govuk-visually-hidden">:{whose}</span>
        </TextLink>
      )}
      <span className="app-second-line">
        <TextLink href={`${base}/${requirementId}/withdraw`}>
          Withdraw<span className="govuk-visually-hidden">{whose}</span>
        </TextLink>
      </span>
    </>
  );
}
