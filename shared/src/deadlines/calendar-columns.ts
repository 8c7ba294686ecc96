import type { DeadlineKind } from './deadline.ts';

/** Which deadline a column of the records feeds, or why it feeds none. */
export type CalendarColumn = { readonly feeds: DeadlineKind } | { readonly none: string };

/** Names that speak of a day by which something is to be done, or of how often. */
export const speaksOfADay =
  /due|refresh|review|renew|expir|lapse|deadline|cadence|every_|months|consult|reply|until|valid_to|validity|ends_|ended|_end|_by$|_by_|meets|agreed|left_on|leaves|closes|closed|starts_on|in_force|target|for_day|remind|next_/i;

/**
 * Every column whose name speaks of a day to come, and the deadline that it feeds. A test reads the tables of both
 * engines and fails on one that is not here, so that nothing can be overdue and absent.
 */
export const calendarColumns: Readonly<Record<string, CalendarColumn>> = {
  'action.due_on': { feeds: 'action' },
  'due_revision.due_on': { feeds: 'action' },
  'plan.starts_on': { feeds: 'plan-approval' },
  'plan.review_months': { feeds: 'plan-review' },
  'plan_review.reviewed_on': { feeds: 'plan-review' },
  'plan.ends_on': { feeds: 'plan-end' },
  'agency_request.reply_by': { feeds: 'agency-reply' },
  'obligation.cadence': { feeds: 'obligation' },
  'arrangement.cadence': { feeds: 'obligation' },
  'evidence.review_by': { feeds: 'evidence' },
  'document.refresh_due': { feeds: 'refresh' },
  'document.consult_from': { feeds: 'consultation' },
  'document.consult_to': { feeds: 'consultation' },
  'channel_switch.agreed_by': { none: 'the office that agreed; nothing of Channel is in a calendar' },
  'channel_switch.agreed_on': { none: 'a day that has passed; nothing of Channel is in a calendar' },
  'document.agreed_on': { feeds: 'consultation' },
  'document.ended_on': { feeds: 'document-end' },
  'meeting.meets_on': { feeds: 'meeting' },
  'body.meets_every_months': { feeds: 'next-meeting' },
  'body.terms_review_due': { feeds: 'terms' },
  'body.ended_on': { feeds: 'body-end' },
  'report_draft.meets_on': { feeds: 'report' },
  'requirement.validity': { feeds: 'training' },
  // Of which of its fields are days that fall due, each register says itself.
  'register_entry.content': { feeds: 'entry' },

  'agency_reply.replied_on': { none: 'the day on which it was answered' },
  'evidence.renews': { none: 'the piece of evidence in whose place it is' },
  'document.agreed_by': { none: 'the body that agreed it' },
  'document.reviewed_on': { none: 'the day of the last review; the next one is its own day' },
  'document.superseded_by': { none: 'the document in its place' },
  'document.in_force_from': { none: 'it begins to hold by itself; nobody has to do anything on that day' },
  'action.starts_on': { none: 'a beginning; an action not begun in time shows as not looked at yet' },
  'action_place.left_on': { none: 'the day on which an action left a plan' },
  'rag_override.until_on': {
    none: 'a word against the colour ends by itself; one that lasts long is a thing to check',
  },
  'duty_pack.valid_to': { none: 'the last day of a guidance version, set by those who issued the next' },
  'obligation.valid_to': { none: 'the last day of a guidance version, set by those who issued the next' },
  'requirement.target': { none: 'a share of an audience, not a day' },
  'statement.dsl_left_on': { none: 'the last day of a lead in post; what the school then owes is on the gap list' },
  'statement.reminded_on': { none: 'the day on which a school was reminded' },
  'life.closed_on': { none: 'a school closes by itself' },
  'life.closed_basis': { none: 'how the close is known' },
  'life.closed_reason': { none: 'why it closed' },
  'import_batch.preview': { none: 'what a file would change' },
  'import_batch.created_by': { none: 'the id of a person' },
  'report_draft.written_by': { none: 'the id of a person' },
  'report_words.written_by': { none: 'the id of a person' },
  'report_step.taken_by': { none: 'the id of a person' },
  'import_batch.settled_by': { none: 'the id of a person' },
  'import_batch.undone_by': { none: 'the id of a person' },
  'digest.claimed_by': { none: 'the program that sends a message' },
  'digest.for_day': { none: 'the day of a message that was sent' },
  'membership.expires_on': { none: 'a role ends by itself on its last day; the page of people shows it' },
  'session.expiresAt': { none: 'of signing in' },
  'account.accessTokenExpiresAt': { none: 'of signing in' },
  'account.refreshToken': { none: 'of signing in' },
  'account.refreshTokenExpiresAt': { none: 'of signing in' },
  'verification.expiresAt': { none: 'of a link that is used once' },
};
