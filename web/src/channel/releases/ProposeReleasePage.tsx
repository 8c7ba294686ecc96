import { useQuery } from '@tanstack/react-query';
import { breakdownNames, channelBreakdowns } from '@due-regard/shared/channel/breakdown.ts';
import { quarterWords } from '@due-regard/shared/channel/quarter.ts';
import { channelReleaseApi } from '@due-regard/shared/channel/release-api.ts';
import { exemptParagraphs, exemptParagraphWords } from '@due-regard/shared/disclosure/release.ts';
import { counted } from '@due-regard/shared/measure/words.ts';
import { call, queryOf } from '../../api.ts';
import type { BodyOf, ReplyOf } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { Asked } from '../../design-system/Asked.tsx';
import { Checkboxes } from '../../design-system/Checkboxes.tsx';
import { DateInput } from '../../design-system/DateInput.tsx';
import { dateOf, textOf, textsOf } from '../../design-system/form-data.ts';
import { Empty } from '../../design-system/Empty.tsx';
import { Form } from '../../design-system/Form.tsx';
import { fromForm, lineOf } from '../../design-system/from-form.ts';
import { Radios } from '../../design-system/Radios.tsx';
import { Select } from '../../design-system/Select.tsx';
import { Textarea } from '../../design-system/Textarea.tsx';
import { TextInput } from '../../design-system/TextInput.tsx';
import { useHere } from '../../here.ts';
import { useSave } from '../../use-save.ts';
import { choice } from '../../words.ts';
import { ChannelFrame } from '../ChannelFrame.tsx';
import { tellingPeople } from '../../telling-people.ts';
import { releasesStage } from './releases-stage.ts';

type Quarters = Pick<ReplyOf<typeof channelReleaseApi.list>, 'quarters' | 'withoutFigures'>;

const words = {
  from: choice('the first quarter'),
  to: {
    ...choice('the last quarter'),
    codes: {
      ...choice('the last quarter').codes,
      'before-start': 'The last quarter must be the first or a later one',
      'too-long': 'Release three years at most at once',
      'not-over': 'The last quarter must be over',
    },
  },
  breakdowns: choice('what to count by'),
  agreedBy: { noun: 'the office that agreed', codes: tellingPeople },
  agreedOn: {
    noun: 'the day of the agreement',
    codes: { 'in-the-future': 'The day of the agreement must be today or earlier' },
  },
  agreementReference: { noun: 'where the agreement is filed', codes: tellingPeople },
  paragraph: choice('the paragraph'),
  interest: { noun: 'why it is in the public interest to keep it from publication', codes: tellingPeople },
};

/** Proposes figures for members in private session. */
export function ProposeReleasePage() {
  return (
    <ChannelFrame title="Propose a release" to={channelReleaseApi.propose} stages={releasesStage}>
      <Propose />
    </ChannelFrame>
  );
}

function Propose() {
  const { authority } = useHere();
  const question = useQuery(queryOf(channelReleaseApi.list, { params: { authority } }));
  return (
    <Asked question={question} words="Loading quarters">
      {(reply) => (reply.quarters.length === 0 ? <NoFigures /> : <ProposeForm {...reply} />)}
    </Asked>
  );
}

function NoFigures() {
  const { authority } = useHere();
  return (
    <Empty
      why="No quarter that is over has figures, so there is nothing to release."
      next={<TextLink href={`/${authority}/channel/counts`}>Enter counts first</TextLink>}
    />
  );
}

function ProposeForm({ quarters, withoutFigures }: Quarters) {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(channelReleaseApi.propose, {
        params: { authority },
        body: fromForm<BodyOf<typeof channelReleaseApi.propose>>({
          from: textOf(form, 'from') ?? undefined,
          to: textOf(form, 'to') ?? undefined,
          breakdowns: textsOf(form, 'breakdowns'),
          agreedBy: textOf(form, 'agreedBy') ?? undefined,
          agreedOn: dateOf(form, 'agreedOn') ?? undefined,
          agreementReference: textOf(form, 'agreementReference') ?? undefined,
          paragraph: textOf(form, 'paragraph') ?? undefined,
          interest: lineOf(form, 'interest') ?? undefined,
        }),
      }),
    after: (_form, { releaseId }) => ({
      to: `/${authority}/channel/releases/${releaseId}`,
      said: 'The release is proposed; somebody else has to release it',
    }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Propose it" label="Release">
      <Period quarters={quarters} withoutFigures={withoutFigures} />
      <Agreement />
    </Form>
  );
}

function Period({ quarters, withoutFigures }: Quarters) {
  const options = [
    { value: '', text: 'Choose a quarter' },
    ...quarters.map((value) => ({ value, text: quarterWords(value) })),
  ];
  const others = counted(withoutFigures, ['other that is over has', 'others that are over have']);
  return (
    <>
      <Select
        name="from"
        label="First quarter"
        hint={withoutFigures === 0 ? undefined : `Quarters that have figures; ${others} none`}
        options={options}
      />
      <Select name="to" label="Last quarter" hint="The same, for one quarter" options={options} />
      <Checkboxes
        name="breakdowns"
        legend="Counted by"
        hint="Each by itself: none is ever crossed with another"
        items={channelBreakdowns.map((value) => ({ value, label: breakdownNames[value] }))}
      />
    </>
  );
}

function Agreement() {
  return (
    <>
      <TextInput
        name="agreedBy"
        label="Who owns the data and agreed to this release?"
        hint="An office, such as Home Office, data owner"
      />
      <DateInput name="agreedOn" legend="When did they agree in writing?" hint="Such as 5 2 2018" />
      <TextInput name="agreementReference" label="Where is the agreement filed?" hint="Its reference" />
      <Radios
        name="paragraph"
        legend="Why is the paper exempt from publication?"
        hint="Paragraphs of Schedule 12A to the Local Government Act 1972, in our words: check the source"
        items={exemptParagraphs.map((value) => ({ value, label: exemptParagraphWords[value] }))}
      />
      <Textarea
        name="interest"
        label="Why does the public interest in keeping it outweigh that in publishing it?"
        hint="Without numbers of people"
        rows={3}
      />
    </>
  );
}
