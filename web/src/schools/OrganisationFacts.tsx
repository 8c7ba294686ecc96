import { longDate } from '@due-regard/shared/calendar/words.ts';
import { controlHeading, controlNames, controls } from '@due-regard/shared/schools/control.ts';
import { kindNames } from '@due-regard/shared/schools/kind-words.ts';
import { phaseNames, phases } from '@due-regard/shared/schools/phase.ts';
import type { OrganisationReply } from '@due-regard/shared/schools/api.ts';
import { SummaryList } from '../design-system/SummaryList.tsx';

/** What it is, as the register has it or as it was entered. */
export function OrganisationFacts({ organisation }: { readonly organisation: OrganisationReply }) {
  return (
    <section aria-labelledby="facts">
      <h2 className="govuk-heading-m" id="facts">
        What it is
      </h2>
      <SummaryList rows={factsOf(organisation)} />
    </section>
  );
}

function factsOf(one: OrganisationReply): readonly { readonly key: string; readonly value: string }[] {
  const isSchool = one.kind === 'school';
  const phase = phases.find((each) => each === one.phase);
  const control = controls.find((each) => each === one.control);
  const rows: readonly (readonly [string, string | null])[] = [
    ['Kind', kindNames[one.kind]],
    ['URN, its number on the register', one.urn],
    ['DfE number', one.dfeNumber],
    ['Type', one.typeName],
    ['Phase', isSchool && phase !== undefined ? phaseNames[phase] : null],
    [controlHeading, isSchool && control !== undefined ? controlNames[control] : null],
    ['Trust', one.trust],
    ['Place', [one.town, one.postcode].filter((part) => part !== null).join(', ') || null],
    ['Opened', openedWords(one)],
    ['Closed', one.closedOn === null ? null : `Last open day ${longDate(one.closedOn)}`],
  ];
  return rows.flatMap(([key, value]) => (value === null ? [] : [{ key, value }]));
}

function openedWords({ openedOn, isOpen }: OrganisationReply): string | null {
  if (openedOn !== null) return longDate(openedOn);
  return isOpen ? 'Before the records begin' : null;
}
