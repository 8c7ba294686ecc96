import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import type { ChannelAgreement } from '@due-regard/shared/channel/agreement.ts';
import type { ChannelFact, ChannelFacts, ChannelKind } from '@due-regard/shared/channel/facts.ts';
import { knownIn } from '../known.ts';
import type { Known } from '../known.ts';
import type { Reader } from '../open.ts';
import { unsealed } from './seal.ts';
import type { ChannelKey } from './seal.ts';

/** The last switch of Channel. */
export interface ChannelSwitch {
  readonly factId: string;
  readonly isOn: boolean;
  readonly keyId: string;
  readonly at: Instant;
  readonly agreement: ChannelAgreement | null;
  readonly reason: string | null;
}

/** @returns undefined where it was never switched on */
export async function findChannelSwitch(db: Reader, authority: string): Promise<ChannelSwitch | undefined> {
  const row = await db
    .selectFrom('channel_switch')
    .selectAll()
    .where(knownIn({ authority, before: undefined }))
    .orderBy('recorded_seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { assessed_on: assessedOn, assessment_reference: assessmentReference } = row;
  const { agreed_by: agreedBy, agreed_on: agreedOn, agreement_reference: agreementReference } = row;
  const isWhole =
    assessedOn !== null &&
    assessmentReference !== null &&
    agreedBy !== null &&
    agreedOn !== null &&
    agreementReference !== null;
  return {
    factId: row.fact_id,
    isOn: row.is_on === 1,
    keyId: row.key_id,
    at: row.recorded_at,
    agreement: isWhole ? { assessedOn, assessmentReference, agreedBy, agreedOn, agreementReference } : null,
    reason: row.reason,
  };
}

/** Names a key in the key file. */
export interface KeyName {
  readonly authority: string;
  readonly keyId: string;
}

/** The keys of councils whose Channel is on. */
export async function listKeysInUse(db: Reader): Promise<readonly KeyName[]> {
  return db
    .selectFrom('channel_switch')
    .select(['authority_id as authority', 'key_id as keyId'])
    .where('withdrawn_at', 'is', null)
    .where('is_on', '=', 1)
    .orderBy('authority_id')
    .execute();
}

/** The keys of councils whose Channel was switched off: none of them may be left. */
export async function listKeysOfOff(db: Reader): Promise<readonly KeyName[]> {
  return db
    .selectFrom('channel_switch')
    .select(['authority_id as authority', 'key_id as keyId'])
    .where('is_on', '=', 0)
    .orderBy('authority_id')
    .execute();
}

/** Whether a fact of this id was ever recorded, though it may be withdrawn since. */
export async function hasChannelFact(
  db: Reader,
  { authority, factId }: { readonly authority: string; readonly factId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('channel_fact')
    .select('fact_id')
    .where('authority_id', '=', authority)
    .where('fact_id', '=', factId)
    .executeTakeFirst();
  return row !== undefined;
}

/** How the place of a sealed value is called. */
export function placeOf(authority: string, table: 'channel_fact' | 'channel_journal', id: string): string {
  return `${authority} ${table} ${id}`;
}

/** A fact that was recorded, whether it still stands or not. */
export type FactEver<Kind extends ChannelKind> = ChannelFact<Kind> & {
  /** Null while it stands. */
  readonly withdrawnAt: Instant | null;
};

/** What is kept behind the wall, opened once for all that one asks of it. */
export interface ChannelBook {
  /** Facts of one kind that stand, in the order in which they were recorded. */
  readonly facts: <Kind extends ChannelKind>(kind: Kind) => readonly ChannelFact<Kind>[];
  /** The same with those that were withdrawn. */
  readonly ever: <Kind extends ChannelKind>(kind: Kind) => readonly FactEver<Kind>[];
  /** When anything of these kinds was last recorded or withdrawn; null where nothing ever was. It never falls. */
  readonly changedAt: (kinds: readonly ChannelKind[]) => string | null;
}

interface Opened {
  readonly factId: string;
  readonly recordedAt: Instant;
  readonly withdrawnAt: Instant | null;
  readonly value: unknown;
}

/** All is opened whatever is asked for, since a kind shown in the open would tell what is kept. */
export async function openChannelBook(
  db: Reader,
  { key, known }: { readonly key: ChannelKey; readonly known: Pick<Known, 'authority' | 'before'> },
): Promise<ChannelBook> {
  const { authority, before } = known;
  const own = db
    .selectFrom('channel_fact')
    .select(['fact_id', 'recorded_at', 'withdrawn_at', 'sealed'])
    .where('authority_id', '=', authority);
  const rows = await (before === undefined ? own : own.where('recorded_at', '<', before))
    .orderBy('recorded_seq')
    .orderBy('fact_id')
    .execute();
  const opened = rows.flatMap((row): readonly Opened[] => {
    const { fact_id: factId, recorded_at: recordedAt, withdrawn_at: withdrawn, sealed } = row;
    const withdrawnAt = withdrawn !== null && (before === undefined || withdrawn < before) ? withdrawn : null;
    const found = unsealed(key, sealed, placeOf(authority, 'channel_fact', factId));
    return found === undefined ? [] : [{ factId, recordedAt, withdrawnAt, value: found.value }];
  });
  const ever: ChannelBook['ever'] = (kind) =>
    opened.flatMap(({ factId, recordedAt, withdrawnAt, value }) => {
      const held = heldAs(kind, value);
      return held === undefined ? [] : [{ ...held, factId, recordedAt, withdrawnAt }];
    });
  return {
    ever,
    facts: (kind) =>
      opened.flatMap(({ factId, recordedAt, withdrawnAt, value }) => {
        const held = withdrawnAt === null ? heldAs(kind, value) : undefined;
        return held === undefined ? [] : [{ ...held, factId, recordedAt }];
      }),
    changedAt: (kinds) =>
      kinds
        .flatMap((kind) => ever(kind))
        .map(({ recordedAt, withdrawnAt }) => withdrawnAt ?? recordedAt)
        .reduce<string | null>((last, at) => (last === null || at > last ? at : last), null),
  };
}

// What was sealed is what `record` was given, whose type says which content goes with which kind.
function heldAs<Kind extends ChannelKind>(kind: Kind, value: unknown): ChannelFacts[Kind] | undefined {
  const held = value as { readonly kind: ChannelKind; readonly content: ChannelFacts[Kind] };
  return held.kind === kind ? held.content : undefined;
}
