import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import { actorName } from '@due-regard/shared/journal/program.ts';
import type { OrganisationReply, TakenBackReply, ToldReply } from '@due-regard/shared/schools/api.ts';
import { tellersFrom } from '@due-regard/shared/schools/succession.ts';
import { personNames } from '@due-regard/db/journal/subjects.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { listStatements } from '@due-regard/db/training/queries.ts';
import type { KnownStatement } from '@due-regard/db/training/queries.ts';
import { listTakenBackBy } from '@due-regard/db/training/taken-back.ts';
import type { TakenBackStatement } from '@due-regard/db/training/taken-back.ts';
import type { CoverageView } from '../measure/coverage-view.ts';

type Told = Pick<Sendable<OrganisationReply>, 'statements' | 'takenBack'>;

/**
 * What it and those whose history counts for it told the council, the newest first; and apart what was corrected or
 * withdrawn since, as far as that was known on the view's date.
 */
export async function toldBy(read: Reader, view: CoverageView, organisationId: string): Promise<Told> {
  const tellers = tellersFrom(view.facts.successions)(organisationId);
  const takenBack = await listTakenBackBy(read, view.dates.known, [...tellers]);
  const names = await personNames(read, [...new Set(takenBack.map(({ actor }) => actor))]);
  const statements = await listStatements(read, view.dates.known);
  const earlier = new Map(takenBack.map((statement) => [statement.statementId, statement]));
  const tell = teller(view, earlier);
  return {
    statements: statements
      .filter((statement) => tellers.has(statement.organisationId))
      .map(tell)
      .toReversed(),
    takenBack: takenBack.map((statement) => ({ ...tell(statement), ...takingBack(statement, names) })).toReversed(),
  };
}

function teller(
  view: CoverageView,
  earlier: ReadonlyMap<string, KnownStatement>,
): (statement: KnownStatement) => Sendable<ToldReply> {
  const decisions = Map.groupBy(view.facts.decisions, (decision) => decision.statementId);
  return (statement) => ({
    ...withoutEntry(statement),
    ...originOf(statement, earlier),
    decisions: (decisions.get(statement.statementId) ?? []).map(
      ({ statementId: _statementId, ...decision }) => decision,
    ),
  });
}

/** The row of a file that it came from; what was corrected by hand still came from there. */
function originOf(
  statement: KnownStatement,
  earlier: ReadonlyMap<string, KnownStatement>,
): Pick<KnownStatement, 'batchId' | 'rowNumber'> {
  const { batchId, rowNumber, replaces } = statement;
  const before = batchId === null && replaces !== null ? earlier.get(replaces) : undefined;
  return before === undefined ? { batchId, rowNumber } : originOf(before, earlier);
}

function withoutEntry(statement: KnownStatement | TakenBackStatement): KnownStatement {
  if (!('actor' in statement)) return statement;
  const { takenBackAt: _at, what: _what, actor: _actor, actorRoles: _roles, reason: _reason, ...told } = statement;
  return told;
}

function takingBack(
  { takenBackAt, what, actor, actorRoles, reason }: TakenBackStatement,
  names: ReadonlyMap<string, string>,
): Pick<Sendable<TakenBackReply>, 'takenBackAt' | 'how' | 'by' | 'roles' | 'reason'> {
  const roles: unknown = JSON.parse(actorRoles);
  return {
    takenBackAt,
    how: hows[what] ?? 'withdrawn',
    by: actorName(actor, names),
    roles: Array.isArray(roles) ? roles.map(String) : [],
    reason,
  };
}

const hows: Readonly<Record<string, TakenBackReply['how']>> = {
  'statement.corrected': 'corrected',
  'file.undone': 'file-undone',
};
