import type { IsoDate } from '../calendar/iso-date.ts';
import { agencyKey } from '../plans/agency.ts';
import type { Publication } from '../evidence/publication.ts';

/** Kinds of body. The Channel panel is none of them: its meetings are kept apart. */
export const bodyKinds = ['board', 'committee', 'cabinet', 'management', 'group'] as const;
export type BodyKind = (typeof bodyKinds)[number];

export const bodyKindNames: Readonly<Record<BodyKind, string>> = {
  board: 'Partnership board',
  committee: 'Committee of the council',
  cabinet: 'Cabinet',
  management: 'Management team',
  group: 'Group or subgroup',
};

/**
 * Whether a name is that of a Channel panel, of which this register says nothing: not that it meets, nor when. The
 * multi-agency panel is the same under its later name.
 */
export function isChannelPanel(name: string): boolean {
  const words = agencyKey(name);
  return (/\bchannel\b/.test(words) && /\bpanels?\b/.test(words)) || /\b(pmap|multi agency panels?)\b/.test(words);
}

/** Whether a text speaks of a Channel panel, where a scrutiny panel may speak of Channel. */
export function namesChannelPanel(text: string): boolean {
  return /\bchannel panels?\b|\bpanels? (?:for |of |on )?channel\b|\b(?:pmap|multi agency panels?)\b/.test(
    agencyKey(text),
  );
}

/** Why a Channel panel is refused, to whoever names one. */
export const channelPanelWords =
  'The Channel panel is not entered here: whether and when it meets is withheld, and stands in no list or calendar';

/** What is known of a body from a day on. */
export type Body = {
  readonly factId: string;
  readonly bodyId: string;
  readonly validFrom: IsoDate;
  readonly name: string;
  readonly kind: BodyKind;
  readonly purpose: string | null;
  /** How often it is to meet; null where it is not said. */
  readonly meetsEveryMonths: number | null;
  readonly termsReviewDue: IsoDate | null;
  readonly endedOn: IsoDate | null;
  readonly link: string | null;
  readonly publication: Publication;
};
