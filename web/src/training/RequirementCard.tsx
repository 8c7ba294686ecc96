import { inAList } from '@due-regard/shared/measure/words.ts';
import { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import { validityWords } from '@due-regard/shared/training/validity-words.ts';
import { SummaryCard } from '../design-system/SummaryList.tsx';
import { Tag } from '../design-system/Tag.tsx';
import { useHere } from '../here.ts';
import type { Course } from './course.ts';
import { Duty } from './Duty.tsx';
import { courseNames, kindNames } from './requirement-words.ts';
import type { Period } from './requirement-words.ts';

export interface RequirementCardProps {
  readonly period: Period;
  readonly courses: readonly Course[];
}

/** One requirement: since when, of whom, which courses, for how long, and whose reading it is. */
export function RequirementCard({ period: { requirement, words, isLatest }, courses }: RequirementCardProps) {
  const { authority, may } = useHere();
  const base = `/${authority}/training/requirements`;
  const change = { href: `${base}/new?from=${requirement.requirementId}`, label: 'Change from a day on' };
  const withdraw = { href: `${base}/${requirement.requirementId}/withdraw`, label: 'Withdraw' };
  const validity = validityWords(requirement.validity);
  return (
    <SummaryCard
      title={`In force ${words}`}
      headingLevel={3}
      actions={[
        ...(isLatest && may(requirementApi.addRequirement) ? [change] : []),
        ...(may(requirementApi.withdrawRequirement) ? [withdraw] : []),
      ]}
      rows={[
        { key: 'Asked of', value: inAList(requirement.organisationKinds.map((kind) => kindNames[kind])) },
        { key: 'Courses that count', value: <List items={courseNames(requirement.acceptedCourses, courses)} /> },
        { key: 'How long', value: `A session ${validity}` },
        { key: 'Duty it serves', value: <Duty reference={requirement.duty} /> },
        { key: 'Whose reading', value: <Reading isOurs={requirement.isOurReading} /> },
      ]}
    />
  );
}

function Reading({ isOurs }: { readonly isOurs: boolean }) {
  return isOurs ? (
    <>
      <Tag colour="yellow">Our reading</Tag> Change it to what your council has agreed
    </>
  ) : (
    'Set by the council'
  );
}

function List({ items }: { readonly items: readonly string[] }) {
  return (
    <ul className="app-plain-list">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
