import type { IsoDate } from '../../calendar/iso-date.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import { publicationNames } from '../../evidence/publication.ts';
import type { ActionAt } from '../../plans/actions-at.ts';
import type { ActionHistory } from '../../plans/facts.ts';
import type { ActionPlace, Progress } from '../../plans/action.ts';
import type { Objective } from '../../plans/plan.ts';
import type { DayMeaning } from './meanings.ts';
import { asOneCell } from './plan-row.ts';
import type { TextMeaning } from './plan-row.ts';

/** An action in one of its plans on a day, as a row of a file says it. */
export type PrintedAction = {
  readonly texts: Readonly<Record<TextMeaning, string>>;
  readonly days: Readonly<Record<DayMeaning, IsoDate | null>>;
};

type Printing = {
  readonly action: ActionAt;
  readonly place: ActionPlace | undefined;
  readonly objective: Objective | undefined;
  /** The last entry of its log up to the day. */
  readonly entry: Progress | undefined;
  /** Of this action alone, up to the day. */
  readonly evidence: readonly Pick<Evidence, 'title' | 'reference' | 'link'>[];
};

/** What our own file says of an action: what comes back the same changes nothing. */
export function printAction({ action: { action, state }, place, objective, entry, evidence }: Printing): PrintedAction {
  return {
    texts: {
      ref: place?.ref ?? '',
      objective: objective?.title ?? '',
      title: action.title,
      outcome: action.outcome ?? '',
      theme: action.theme ?? '',
      'lead-agency': action.leadAgency ?? '',
      partners: asOneCell(action.partners),
      'owner-role': action.ownerRole ?? '',
      'owner-organisation': action.ownerOrganisation ?? '',
      'accountable-role': action.accountableRole ?? '',
      progress: entry?.note ?? '',
      evidence: asOneCell(evidence.map(evidenceWords)),
      publication: publicationNames[action.publication],
      obligations: asOneCell(action.obligations),
      recommendations: asOneCell(action.recommendations),
      risks: asOneCell(action.risks),
      'other-duties': action.otherDuties ?? '',
    },
    days: {
      'starts-on': action.startsOn,
      'first-due': state.promised.firstDueOn,
      due: state.promised.dueOn,
      'progress-on': entry?.enteredOn ?? null,
    },
  };
}

/** `Minute of the board (PB/12) https://…`. */
export function evidenceWords({ title, reference, link }: Pick<Evidence, 'title' | 'reference' | 'link'>): string {
  const own = reference === null || reference === title ? '' : ` (${reference})`;
  return `${title}${own}${link === null || link === title ? '' : ` ${link}`}`;
}

/** The last entry of a log up to a day. */
export function lastEntry({ progress }: Pick<ActionHistory, 'progress'>, asAt: IsoDate): Progress | undefined {
  return progress.findLast(({ enteredOn }) => enteredOn <= asAt);
}
