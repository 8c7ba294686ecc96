import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { PlanComparison } from '@due-regard/shared/imports/plans/compare-plan.ts';
import type { ActionFields, NewEntry } from '@due-regard/shared/imports/plans/action-edit.ts';
import type { ActionEdit } from '@due-regard/shared/imports/plans/merge-edits.ts';
import type { PlanAnswers } from '@due-regard/shared/imports/plans/preview.ts';
import type { Action } from '@due-regard/shared/plans/action.ts';
import type { Change } from '@due-regard/db/change.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import type { Applying } from '../importer.ts';
import { sourceOfFile } from '../source-of-file.ts';
import { PlanPlaces } from './plan-places.ts';

interface ApplyingPlan {
  readonly comparison: PlanComparison;
  readonly batchId: string;
  readonly fileDate: IsoDate;
  readonly fileName: string;
  readonly missing: PlanAnswers['missing'];
  readonly broughtBy: Applying<never>['broughtBy'];
}

/** Records what a file of a plan brings. @returns counts for the record of changes */
export async function applyPlan(
  one: Change,
  { comparison, batchId, fileDate, fileName, missing, broughtBy }: ApplyingPlan,
): Promise<Readonly<Record<string, number>>> {
  const writer = new PlanWriter(one, { batchId, fileDate, fileName, broughtBy });
  const places = await PlanPlaces.load(one, { batchId, fileDate });
  for (const added of comparison.added) {
    const actionId = await writer.add(added.edit.fields, added.row.rowNumber);
    const { ref, objective } = added.edit;
    await places.put(actionId, { planId: added.row.planId, ref, objective });
    await writer.follow(actionId, { ...added.edit, rowNumber: added.row.rowNumber });
  }
  for (const edit of comparison.changed) {
    await writer.change(edit);
    for (const place of edit.places) await places.move(edit.actionId, place);
    await writer.follow(edit.actionId, { ...edit, rowNumber: edit.rows[0] ?? null });
  }
  const gone = await settleMissing({ comparison, missing, writer, places });
  const { added, changed, unchanged } = comparison;
  return {
    accepted: added.length + changed.length,
    added: added.length,
    changed: changed.length,
    ...gone,
    unchanged: unchanged.length,
  };
}

interface Settling extends Pick<ApplyingPlan, 'comparison' | 'missing'> {
  readonly writer: PlanWriter;
  readonly places: PlanPlaces;
}

/** What is said of actions that the file no longer holds; of the others nothing changes. */
async function settleMissing({
  comparison,
  missing,
  writer,
  places,
}: Settling): Promise<{ readonly superseded: number; readonly left: number }> {
  const said = new Map(missing.map(({ actionId, planId, becomes }) => [`${planId} ${actionId}`, becomes]));
  const superseded = new Set<string>();
  let left = 0;
  for (const standing of comparison.missing) {
    const { actionId } = standing.at.action;
    const becomes = said.get(`${standing.place?.planId ?? ''} ${actionId}`) ?? 'stays';
    if (becomes === 'superseded' && !superseded.has(actionId)) {
      superseded.add(actionId);
      await writer.enter(actionId, { entry: writer.supersededEntry(), rowNumber: null });
    }
    if (becomes === 'left' && standing.place !== undefined) {
      left += 1;
      await places.leave(standing.place);
    }
  }
  return { superseded: superseded.size, left };
}

interface FromFile {
  readonly batchId: string;
  readonly fileDate: IsoDate;
  readonly fileName: string;
  readonly broughtBy: ApplyingPlan['broughtBy'];
}

type Following = Pick<ActionEdit, 'dueOn' | 'entry' | 'evidence'> & { readonly rowNumber: number | null };

/** Writes actions as a file says them, dated by its day. */
class PlanWriter {
  readonly #one: Change;
  readonly #from: FromFile;

  constructor(one: Change, from: FromFile) {
    this.#one = one;
    this.#from = from;
  }

  async add(fields: Partial<ActionFields>, rowNumber: number): Promise<string> {
    const actionId = this.#one.newId();
    const { fileDate, batchId } = this.#from;
    await this.#one.record('action', [
      rowOf({ ...emptyAction, ...fields }, { actionId, validFrom: fileDate, batchId, rowNumber }),
    ]);
    return actionId;
  }

  /** From the day of the file on the action is what it says; a row of the same day is corrected. */
  async change({ standing, fields, rows }: ActionEdit): Promise<void> {
    if (Object.keys(fields).length === 0) return;
    const { action } = standing.at;
    const { fileDate, batchId } = this.#from;
    if (action.validFrom === fileDate) await this.#one.withdraw('action', [action.factId]);
    const where = { actionId: action.actionId, validFrom: fileDate, batchId, rowNumber: rows[0] ?? null };
    await this.#one.record('action', [rowOf({ ...action, ...fields }, where)]);
  }

  /** The other day promised, the entry of the log and the evidence that come with a row. */
  async follow(actionId: string, { dueOn, entry, evidence, rowNumber }: Following): Promise<void> {
    const { fileDate, batchId, fileName } = this.#from;
    if (dueOn !== null)
      await this.#one.record('due_revision', [
        {
          about: 'action',
          about_id: actionId,
          due_on: dueOn,
          revised_on: fileDate,
          reason: `As ${sourceOfFile(fileName)} says`,
          batch_id: batchId,
        },
      ]);
    if (entry !== null) await this.enter(actionId, { entry, rowNumber });
    await this.#one.record(
      'evidence',
      evidence.map((text) => evidenceRow(text, { actionId, datedOn: entry?.enteredOn ?? fileDate, batchId })),
    );
  }

  async enter(
    actionId: string,
    { entry, rowNumber }: { readonly entry: NewEntry; readonly rowNumber: number | null },
  ): Promise<void> {
    // Who brings a file in which something is said done has said so, and is not the one who checks it.
    const { author, authorRole } = this.#from.broughtBy;
    await this.#one.record('progress', [
      {
        action_id: actionId,
        entered_on: entry.enteredOn,
        status: entry.status,
        note: entry.note,
        blocked_reason: null,
        is_flagged: 0,
        author,
        author_role: authorRole,
        batch_id: this.#from.batchId,
        row_number: rowNumber,
      },
    ]);
  }

  supersededEntry(): NewEntry {
    const { fileDate, fileName } = this.#from;
    return {
      enteredOn: fileDate,
      status: 'superseded',
      note: `No longer in the plan: ${sourceOfFile(fileName)}`,
    };
  }
}

interface EvidenceOf {
  readonly actionId: string;
  readonly datedOn: IsoDate;
  readonly batchId: string;
}

/** A link or a reference, as somebody wrote it in a cell. */
export function evidenceRow(text: string, { actionId, datedOn, batchId }: EvidenceOf): NewFact<'evidence'> {
  const isLink = /^https?:\/\/[^\s/?#]+\S*$/.test(text);
  return {
    about: 'action',
    about_id: actionId,
    kind: 'other',
    title: text,
    reference: null,
    link: isLink ? text : null,
    dated_on: datedOn,
    review_by: null,
    renews: null,
    publication: 'officers',
    batch_id: batchId,
  };
}

const emptyAction: Omit<Action, 'factId' | 'actionId' | 'validFrom'> = {
  title: '',
  outcome: null,
  theme: null,
  ownerRole: null,
  ownerOrganisation: null,
  ownerUser: null,
  accountableRole: null,
  leadAgency: null,
  partners: [],
  startsOn: null,
  dueOn: null,
  isToBeChecked: false,
  publication: 'officers',
  exemptParagraph: null,
  exemptReason: null,
  obligations: [],
  recommendations: [],
  risks: [],
  otherDuties: null,
  carriedFrom: null,
};

interface Where {
  readonly actionId: string;
  readonly validFrom: IsoDate;
  readonly batchId: string;
  readonly rowNumber: number | null;
}

function rowOf(
  action: Omit<Action, 'factId' | 'actionId' | 'validFrom'>,
  { actionId, validFrom, batchId, rowNumber }: Where,
): NewFact<'action'> {
  const isExempt = action.publication === 'exempt';
  return {
    action_id: actionId,
    valid_from: validFrom,
    title: action.title,
    outcome: action.outcome,
    theme: action.theme,
    owner_role: action.ownerRole,
    owner_organisation: action.ownerOrganisation,
    owner_user: action.ownerUser,
    accountable_role: action.accountableRole,
    lead_agency: action.leadAgency,
    partners: JSON.stringify(action.partners),
    starts_on: action.startsOn,
    due_on: action.dueOn,
    is_to_be_checked: action.isToBeChecked ? 1 : 0,
    publication: action.publication,
    exempt_paragraph: isExempt ? action.exemptParagraph : null,
    exempt_reason: isExempt ? action.exemptReason : null,
    obligations: JSON.stringify(action.obligations),
    recommendations: JSON.stringify(action.recommendations),
    risks: JSON.stringify(action.risks),
    other_duties: action.otherDuties,
    carried_from: action.carriedFrom,
    batch_id: batchId,
    row_number: rowNumber,
  };
}
