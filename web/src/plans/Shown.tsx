import { longDate } from '@due-regard/shared/calendar/words.ts';
import { evidenceApi } from '@due-regard/shared/evidence/api.ts';
import { evidenceKindNames } from '@due-regard/shared/evidence/evidence.ts';
import { isRole, roleNames } from '@due-regard/shared/people/role.ts';
import { actionWriting } from '@due-regard/shared/plans/write-api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Tag } from '../design-system/Tag.tsx';
import { renewedWords } from '../evidence/evidence-words.ts';
import { WithdrawLink } from './PlanActions.tsx';
import type { ActionReply } from './rows.ts';
import { Withheld } from './Withheld.tsx';

interface ShownProps {
  readonly reply: ActionReply;
}

/** What shows that it was done: references and links, never the documents themselves. */
export function EvidenceList({ reply: { evidence, withheld } }: ShownProps) {
  return (
    <section aria-labelledby="evidence">
      <h2 className="govuk-heading-m" id="evidence">
        Evidence
      </h2>
      {evidence.length === 0 ? (
        withheld.evidence === 0 && <p className="govuk-body">None is shown.</p>
      ) : (
        <ul className="govuk-list govuk-list--spaced">
          {evidence.map((one) => (
            <OneEvidence key={one.evidenceId} evidence={one} />
          ))}
        </ul>
      )}
      <Withheld count={withheld.evidence} nouns={['piece of evidence', 'pieces of evidence']} />
    </section>
  );
}

function OneEvidence({ evidence }: { readonly evidence: ActionReply['evidence'][number] }) {
  const { evidenceId, kind, title, reference, link, datedOn, reviewBy, isPastReview } = evidence;
  const review = reviewBy === null ? null : `to be renewed by ${longDate(reviewBy)}`;
  const about = [evidenceKindNames[kind], longDate(datedOn), reference, renewedWords(evidence) ?? review];
  return (
    <li>
      {link === null ? (
        title
      ) : (
        <TextLink href={link} rel="noreferrer">
          {title}
        </TextLink>
      )}{' '}
      {isPastReview && <Tag colour="orange">To be renewed</Tag>}
      <span className="app-second-line">{about.filter((part) => part !== null).join(' · ')}</span>
      <WithdrawLink asks={evidenceApi.withdraw} what="evidence" of={evidenceId} hidden={title} />
    </li>
  );
}

/** Who looked and found it done. */
export function Checks({ reply: { checks, action, withheld } }: ShownProps) {
  if (checks.length + withheld.checks === 0 && !action.isToBeChecked) return null;
  return (
    <section aria-labelledby="checks">
      <h2 className="govuk-heading-m" id="checks">
        Checks
      </h2>
      {checks.length === 0 ? (
        withheld.checks === 0 && <p className="govuk-body">It is marked to be checked, and nobody has yet.</p>
      ) : (
        <ul className="govuk-list govuk-list--spaced">
          {checks.map(({ checkId, checkedOn, bodyName, checker, checkerRole, note }) => (
            <li key={checkId}>
              {longDate(checkedOn)}, {bodyName ?? whoChecked(checker, checkerRole)}
              {note !== null && <span className="app-second-line">{note}</span>}
              <WithdrawLink
                asks={actionWriting.withdrawCheck}
                what="check"
                of={checkId}
                hidden={`the check of ${longDate(checkedOn)}`}
              />
            </li>
          ))}
        </ul>
      )}
      <Withheld count={withheld.checks} nouns={['check', 'checks']} />
    </section>
  );
}

function whoChecked(checker: string | null, role: string | null): string {
  const roleName = role !== null && isRole(role) ? roleNames[role] : role;
  return [checker, roleName].filter((part) => part !== null).join(', ') || 'somebody else';
}
