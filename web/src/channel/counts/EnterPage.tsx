import { useParams } from 'react-router';
import { channelBreakdowns, breakdownNames } from '@due-regard/shared/channel/breakdown.ts';
import { countReasons, countReasonWords } from '@due-regard/shared/channel/counts.ts';
import type { ChannelBreakdown } from '@due-regard/shared/channel/breakdown.ts';
import { codeLists } from '@due-regard/shared/channel/code-lists.ts';
import { countsApi } from '@due-regard/shared/channel/counts-api.ts';
import { heldElsewhere } from '@due-regard/shared/channel/agreement.ts';
import { quarterWords } from '@due-regard/shared/channel/quarter.ts';
import { call } from '../../api.ts';
import type { BodyOf, ReplyOf } from '../../api.ts';

import { Checkboxes } from '../../design-system/Checkboxes.tsx';
import { Fieldset } from '../../design-system/Fieldset.tsx';
import { Form } from '../../design-system/Form.tsx';
import { numberOf, textOf, textsOf } from '../../design-system/form-data.ts';
import { fromForm } from '../../design-system/from-form.ts';
import { Radios } from '../../design-system/Radios.tsx';
import { TextInput } from '../../design-system/TextInput.tsx';
import { useHere } from '../../here.ts';
import { useSave } from '../../use-save.ts';
import type { FieldWords } from '../../words.ts';
import { AskedNow } from '../AskedNow.tsx';
import { ChannelFrame } from '../ChannelFrame.tsx';
import { answerOf, codesOf, saidOf } from './answer-words.ts';
import { notOverWords, useQuarterQuestion, useQuarterTitle } from './QuarterPage.tsx';

type Quarter = ReplyOf<typeof countsApi.find>;
type Body = BodyOf<typeof countsApi.save>;

/** The counts of one quarter, typed from one box to the next. */
export function EnterPage() {
  const { quarter = '' } = useParams();
  const stages = [
    ['Counts for each quarter', 'counts'],
    [useQuarterTitle(), `counts/${quarter}`],
  ] as const;
  return (
    <ChannelFrame title="Enter counts" caption={useQuarterTitle()} stages={stages} to={countsApi.save}>
      <Now />
    </ChannelFrame>
  );
}

function Now() {
  // As the records stand now, whatever day the page before was of.
  const question = useQuarterQuestion({});
  return (
    <AskedNow question={question} words="Loading what is entered of this quarter">
      {(reply) =>
        reply.isOver ? (
          <EnterForm key={reply.quarter} reply={reply} />
        ) : (
          <p className="govuk-body">{notOverWords(reply)}</p>
        )
      }
    </AskedNow>
  );
}

/** The name of a box is the place of its answer in what is sent, which is how the server names it. */
function placeOf(breakdown: ChannelBreakdown): string {
  return `said.${String(channelBreakdowns.indexOf(breakdown))}`;
}

const ofCounts = {
  'invalid-type': 'must be a whole number, such as 0 or 12',
  'not-multiple-of': 'must be a whole number, such as 0 or 12',
  negative: 'cannot be less than 0',
  'too-large': 'is larger than can be right',
  'other-period': 'is of another period than this quarter',
  'more-done-than-due': 'cannot be more than were due',
} as const;

const words: Readonly<Record<string, FieldWords>> = {
  ...Object.fromEntries(
    codeLists.flatMap(({ breakdown, codes }) =>
      codes.map(({ code, words: called }) => [
        `${placeOf(breakdown)}.counts.${code}`,
        countField(`${breakdownNames[breakdown]}, ${called}`),
      ]),
    ),
  ),
  ...Object.fromEntries(channelBreakdowns.map((breakdown) => [`${placeOf(breakdown)}.answer`, answerField(breakdown)])),
  reason: {
    noun: 'why it is corrected',
    codes: { missing: 'Choose why what was entered before is corrected or taken back' },
  },
};

function countField(noun: string): FieldWords {
  return {
    noun,
    codes: Object.fromEntries(Object.entries(ofCounts).map(([code, ending]) => [code, `${noun} ${ending}`])),
  };
}

function answerField(breakdown: ChannelBreakdown): FieldWords {
  const noun = breakdownNames[breakdown];
  return {
    noun,
    codes: {
      'not-over': `${noun}: this quarter is not over`,
      'held-with-counts': `${noun}: say that it is held elsewhere, or enter counts, not both`,
      'before-channel': `${noun}: there was no Channel panel in this quarter`,
    },
  };
}

function EnterForm({ reply }: { readonly reply: Quarter }) {
  const { authority } = useHere();
  const { quarter } = reply;
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) => call(countsApi.save, { params: { authority, quarter }, body: bodyOf(form, reply) }),
    after: (_form, { changed }) => ({
      to: `/${authority}/channel/counts/${quarter}`,
      said:
        changed === 0
          ? `Nothing of ${quarterWords(quarter)} was changed`
          : `The counts of ${quarterWords(quarter)} are saved`,
    }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Save the counts">
      <p className="govuk-body">
        Whole numbers. Leave a box empty where nothing is known: empty is not entered, and 0 is none. Counts alone: no
        names, no references, no words about anybody.
      </p>
      {channelBreakdowns.map((breakdown) => (
        <BreakdownBoxes key={breakdown} breakdown={breakdown} reply={reply} />
      ))}
      {saidOf(reply).length > 0 && (
        <Radios
          name="reason"
          legend="Why is what was entered before corrected or taken back?"
          legendSize="m"
          hint="Only where something that was entered changes"
          items={countReasons.map((value) => ({ value, label: countReasonWords[value] }))}
        />
      )}
    </Form>
  );
}

interface BoxesProps {
  readonly breakdown: ChannelBreakdown;
  readonly reply: Quarter;
}

function BreakdownBoxes({ breakdown, reply }: BoxesProps) {
  const place = placeOf(breakdown);
  const { standing, counts } = answerOf(reply, breakdown);
  return (
    <Fieldset legend={breakdownNames[breakdown]} legendSize="m">
      <div className="app-count-boxes">
        {codesOf(breakdown, reply.quarter).map(({ code, words: label }) => (
          <TextInput
            key={code}
            name={`${place}.counts.${code}`}
            label={label}
            width={4}
            inputMode="numeric"
            autoComplete="off"
            defaultValue={counts[code]}
          />
        ))}
      </div>
      <Checkboxes
        name={`${place}.answer`}
        legend={<span className="govuk-visually-hidden">{breakdownNames[breakdown]}, or</span>}
        defaultValues={standing === 'held-elsewhere' ? ['held-elsewhere'] : []}
        items={[{ value: 'held-elsewhere', label: heldElsewhere }]}
        isSmall
      />
    </Fieldset>
  );
}

/** Every breakdown, as it stands in the form; one with nothing in it is not entered. */
function bodyOf(form: FormData, reply: Quarter): Body {
  return fromForm<Body>({
    said: channelBreakdowns.map((breakdown) => {
      const place = placeOf(breakdown);
      const typed = codesOf(breakdown, reply.quarter).flatMap(({ code }) => {
        const count = numberOf(form, `${place}.counts.${code}`);
        return count === null ? [] : [[code, count] as const];
      });
      const isHeld = textsOf(form, `${place}.answer`).length > 0;
      const answer = isHeld ? 'held-elsewhere' : typed.length > 0 ? 'entered' : 'not-entered';
      return { breakdown, answer, counts: Object.fromEntries(typed), was: answerOf(reply, breakdown).factId };
    }),
    reason: textOf(form, 'reason') ?? undefined,
  });
}
