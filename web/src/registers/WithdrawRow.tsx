import type { QueryKey } from '@tanstack/react-query';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { HistoryStep } from '@due-regard/shared/http/register-fields.ts';
import { InsetText } from '../design-system/Blocks.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { SummaryList } from '../design-system/SummaryList.tsx';
import { TextLink } from '../design-system/Anchor.tsx';
import { useHere } from '../here.ts';
import { WithdrawForm } from '../WithdrawForm.tsx';
import { nothingWords, textWords } from './register-words.ts';

export interface WithdrawRowProps {
  readonly history: readonly HistoryStep[];
  /** The row that the address names. */
  readonly row: string;
  readonly fieldNames: Readonly<Record<string, string>>;
  /** "Prevent strategy" */
  readonly thing: string;
  readonly send: (reason: string) => Promise<unknown>;
  /** The thing's own page, and that of its register for when nothing of it is left. */
  readonly places: { readonly thing: string; readonly register: string };
  /** The question about the thing, which has no answer once its only row is withdrawn. */
  readonly asked: QueryKey;
}

/** Takes back what was said of a thing from a day on; what was said before it holds again. */
export function WithdrawRow({ history, row, fieldNames, thing, send, places, asked }: WithdrawRowProps) {
  const { council } = useHere();
  const nothing = nothingWords(council?.roles ?? []);
  const step = history.find(({ factId }) => factId === row);
  if (step === undefined)
    return (
      <Empty
        why="What you want to withdraw is not there at this date, or somebody has changed it."
        next={<TextLink href={places.thing}>See {thing} as it is now</TextLink>}
      />
    );
  // Of what is said from a later day on, this page does not know.
  const isFirst = history.length === 1;
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Said from', value: longDate(step.validFrom) },
          ...step.changed.map(({ field, after }) => ({
            key: fieldNames[field] ?? field,
            value: textWords(after, nothing),
          })),
        ]}
      />
      <InsetText>
        {isFirst
          ? `Nothing was said of ${thing} before. Where nothing is said of it from a later day on either, it goes from the register; the record of changes keeps it.`
          : 'What was said before it holds again.'}
      </InsetText>
      <WithdrawForm
        send={send}
        back={isFirst ? places.register : places.thing}
        said={`${thing}: what was said from ${longDate(step.validFrom)} on is withdrawn`}
        submit="Withdraw it"
        gone={isFirst ? asked : undefined}
      />
    </>
  );
}
