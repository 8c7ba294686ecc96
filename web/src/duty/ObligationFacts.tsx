import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { ObligationFound } from '@due-regard/shared/duty/api.ts';
import { actsNames, groundWords } from '@due-regard/shared/duty/obligation-words.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { SummaryList } from '../design-system/SummaryList.tsx';
import type { SummaryRow } from '../design-system/SummaryList.tsx';
import { ownerWords } from './duty-words.ts';

interface FactsProps {
  readonly found: ObligationFound;
}

/** What it asks and where that stands written, whose it is and how often it is done. */
export function ObligationFacts({ found }: FactsProps) {
  const { obligation, arrangement } = found;
  const { acts, benchmark, countsAsEvidence } = obligation;
  const rows: readonly (SummaryRow | false)[] = [
    { key: 'What is asked', value: <Wording found={found} /> },
    { key: 'Source', value: <Source found={found} /> },
    { key: 'Who must act', value: actsNames[acts] },
    benchmark !== null && {
      key: 'Benchmark',
      value: (
        <>
          {benchmark.number} {benchmark.heading}
          <span className="app-second-line">{benchmark.source}</span>
        </>
      ),
    },
    { key: 'What counts as evidence', value: countsAsEvidence.join('; ') || 'Not recorded' },
    { key: 'Does it apply?', value: <Applies found={found} /> },
    { key: 'Owner', value: ownerText(found) },
    { key: 'Agencies that contribute', value: arrangement?.agencies.join(', ') || 'None named' },
    { key: 'How often', value: obligation.howOften ?? 'Not by the calendar' },
    obligation.howOften !== null && { key: 'Next due', value: dueText(found) },
  ];
  return <SummaryList rows={rows.filter((row) => row !== false)} />;
}

function Wording({ found: { obligation } }: FactsProps) {
  return (
    <>
      {obligation.wording}
      {obligation.isParaphrase && <span className="app-second-line">Our paraphrase: check the source</span>}
    </>
  );
}

function Source({ found: { obligation } }: FactsProps) {
  const { source, paragraph, guidance, link, validFrom } = obligation;
  return (
    <>
      {link === null ? (
        source
      ) : (
        <TextLink href={link} rel="noreferrer">
          {source}
        </TextLink>
      )}
      <span className="app-second-line">
        {[paragraph, `as put by: ${guidance}`, `in these words since ${longDate(validFrom)}`]
          .filter((part) => part !== null)
          .join(' · ')}
      </span>
    </>
  );
}

function Applies({ found: { obligation, arrangement } }: FactsProps) {
  const answers = { 'on-us': 'Yes', 'not-here': 'No', 'on-schools': 'To schools, not to the council' } as const;
  const reason = arrangement?.appliesReason ?? null;
  return (
    <>
      {answers[obligation.falls]}
      <span className="app-second-line">
        {groundWords[obligation.ground]} {obligation.ground === 'decided' && reason}
      </span>
    </>
  );
}

function ownerText({ obligation, ownerName }: ObligationFound): string {
  const words = ownerWords(obligation);
  if (ownerName === null) return words ?? 'None named';
  return words === null ? ownerName : `${ownerName} (${words})`;
}

function dueText({ obligation: { nextDueOn, lastDoneOn, isOverdue } }: ObligationFound): string {
  if (nextDueOn === null) return 'It has not been taken up yet: nobody was named, and nobody has looked at it';
  const last = lastDoneOn === null ? 'no day is recorded on which it was done' : `last done on ${longDate(lastDoneOn)}`;
  return `${longDate(nextDueOn)}${isOverdue ? ', overdue' : ''}; ${last}`;
}
