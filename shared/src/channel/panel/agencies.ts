import { isoDate } from '../../calendar/iso-date.ts';
import type { IsoDate } from '../../calendar/iso-date.ts';
import type { FieldProblem } from '../../http/problem.ts';
import { agencyKey } from '../../plans/agency.ts';

/** An agency that sits on the panel, between two days; never a person. */
export interface PanelAgency {
  readonly thingId: string;
  readonly name: string;
  readonly standsFrom: IsoDate;
  /** The last day; null while it stands. */
  readonly standsTo: IsoDate | null;
}

/** The two that the Act itself puts on every panel, by their ids. */
export const chairAgency = 'council';
export const policeAgency = 'police';

/** Since when there has to be a panel: sections 36 to 41 of the Act came into force. */
export const panelsBegan = isoDate('2015-04-12');

/**
 * Who is asked to a panel until a council says otherwise: the council and the police by the Act, the others as councils
 * commonly have them. Our paraphrase: each can be called otherwise, and all but the Act's two can be given other days.
 * @source Counter-Terrorism and Security Act 2015 s37, and Schedule 7 for those that co-operate
 */
const startingAgencies: readonly PanelAgency[] = Object.entries({
  [chairAgency]: 'Council, in the chair',
  [policeAgency]: 'Police',
  health: 'Health',
  'childrens-social-care': "Children's social care",
  'adults-social-care': "Adults' social care",
  education: 'Education',
  probation: 'Probation',
  'youth-justice': 'Youth justice',
  housing: 'Housing',
  'home-office-adviser': 'Home Office adviser',
}).map(([thingId, name]) => ({ thingId, name, standsFrom: panelsBegan, standsTo: null }));

/** The ids of those that a panel starts with. */
export const startingAgencyIds: readonly string[] = startingAgencies.map(({ thingId }) => thingId);

/** The agencies as a council has them: what it said of one stands in place of what it started with. */
export function agenciesOf<Said extends PanelAgency>(said: readonly Said[]): readonly (PanelAgency | Said)[] {
  const own = new Map(said.map((one) => [one.thingId, one]));
  const added = said.filter(({ thingId }) => !startingAgencies.some((one) => one.thingId === thingId));
  return [...startingAgencies.map((one) => own.get(one.thingId) ?? one), ...added];
}

/** Whether an agency sits on the panel on a day; its first and its last day count. */
export function standsOn({ standsFrom, standsTo }: PanelAgency, day: IsoDate): boolean {
  return standsFrom <= day && (standsTo === null || day <= standsTo);
}

interface Known {
  readonly thingId: string | undefined;
  readonly agencies: readonly PanelAgency[];
}

/** What is wrong with an agency as somebody enters it; the two of the Act sit there from its first day, and never leave. */
export function agencyProblems(
  { name, standsFrom, standsTo }: Omit<PanelAgency, 'thingId'>,
  { thingId, agencies }: Known,
): readonly FieldProblem[] {
  const others = agencies.filter((one) => one.thingId !== thingId);
  const isOfTheAct = thingId === chairAgency || thingId === policeAgency;
  const problems: readonly (FieldProblem | false)[] = [
    others.some((one) => agencyKey(one.name) === agencyKey(name)) && { field: 'name', code: 'repeated' },
    standsTo !== null && standsTo < standsFrom && { field: 'standsTo', code: 'before' },
    isOfTheAct && standsFrom > panelsBegan && { field: 'standsFrom', code: 'of-the-act' },
    standsTo !== null && isOfTheAct && { field: 'standsTo', code: 'of-the-act' },
  ];
  return problems.filter((problem) => problem !== false);
}
