import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { panelAgencyApi } from '@due-regard/shared/channel/panel/api.ts';
import type { AccessRow, TrainingRow } from '@due-regard/shared/channel/panel/api.ts';
import { trainingSubjects } from '@due-regard/shared/channel/panel/training.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { call, queryOf } from '../../api.ts';
import type { ReplyOf } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { AsAt } from '../../design-system/AsAt.tsx';
import { Asked } from '../../design-system/Asked.tsx';
import { Table } from '../../design-system/Table.tsx';
import { Tag } from '../../design-system/Tag.tsx';
import { useHere } from '../../here.ts';
import { TakeBackForm } from '../TakeBackForm.tsx';
import { AccessForm, TrainingForm } from './TrainingForms.tsx';
import { countOf, trainingTags } from './panel-words.ts';
import { PanelFrame } from './PanelFrame.tsx';

type Training = ReplyOf<typeof panelAgencyApi.training>;

/** What members are trained in, by agency, and whether they can get into the system of cases. */
export function PanelTrainingPage() {
  return (
    <PanelFrame title="Training and access of members" to={panelAgencyApi.training}>
      <TrainingList />
    </PanelFrame>
  );
}

function TrainingList() {
  const { authority, dates } = useHere();
  const question = useQuery(queryOf(panelAgencyApi.training, { params: { authority }, query: dates }));
  return (
    <Asked question={question} words="Loading the training of members">
      {(reply) => <Shown reply={reply} />}
    </Asked>
  );
}

function Shown({ reply }: { readonly reply: Training }) {
  const { rows, access, dates } = reply;
  return (
    <>
      <AsAt {...dates} />
      <Table
        caption="Training of members by agency"
        rows={rows}
        rowKey={({ agencyId, subject }) => `${agencyId} ${subject}`}
        columns={[
          { heading: 'Agency', isRowHeader: true, cell: ({ agency }) => agency },
          { heading: 'Training', cell: ({ subject }) => trainingSubjects[subject].name },
          { heading: 'Where it stands', cell: (row) => standingOf(row) },
          { heading: 'Last said of', cell: ({ said }) => (said === null ? 'Nothing' : longDate(said.onDay)) },
          { heading: 'Refresh due', cell: ({ refreshDue }) => (refreshDue === null ? 'None' : longDate(refreshDue)) },
          {
            heading: 'Entered by mistake?',
            cell: ({ said, agency, subject }) =>
              withdrawLink(said?.factId, `${trainingSubjects[subject].name}: ${agency}`),
          },
        ]}
      />
      <p className="govuk-body-s">
        Names of the courses are our paraphrase: check the source. An agency of which nothing is entered is a gap, and
        never “not trained”.
      </p>
      <Table
        caption="Access to the system of cases by agency"
        rows={access}
        rowKey={({ agencyId }) => agencyId}
        columns={[
          { heading: 'Agency', isRowHeader: true, cell: ({ agency }) => agency },
          { heading: 'Can its member get in?', cell: ({ said }) => accessWords(said) },
          { heading: 'Checked on', cell: ({ said }) => (said === null ? 'Not checked' : longDate(said.checkedOn)) },
          {
            heading: 'Entered by mistake?',
            cell: ({ said, agency }) => withdrawLink(said?.factId, `access: ${agency}`),
          },
        ]}
      />
      <Forms key={JSON.stringify(reply)} reply={reply} />
    </>
  );
}

function standingOf({ standing, daysOverdue }: TrainingRow) {
  const { label, colour } = trainingTags[standing];
  return (
    <>
      <Tag colour={colour}>{label}</Tag>
      {daysOverdue > 0 && ` by ${countOf(daysOverdue, 'day')}`}
    </>
  );
}

const accessAnswers = { yes: 'Yes', no: 'No', 'held-elsewhere': 'Held in the Home Office system' } as const;

function accessWords(said: AccessRow['said']): string {
  return said === null ? 'Not entered yet' : accessAnswers[said.answer];
}

/** One form at a time: the address says which. What was entered by mistake is withdrawn, and entered anew. */
function Forms({ reply }: { readonly reply: Training }) {
  const [parameters] = useSearchParams();
  const withdrawing = entered(reply).find(({ factId }) => factId === parameters.get('withdraw'));
  if (withdrawing !== undefined)
    return (
      <>
        <h2 className="govuk-heading-m">Withdraw {withdrawing.words}</h2>
        <Withdrawing {...withdrawing} />
      </>
    );
  const isAccess = parameters.get('record') === 'access';
  return (
    <>
      <h2 className="govuk-heading-m">{isAccess ? 'Record a check of access' : 'Record training'}</h2>
      {isAccess ? <AccessForm reply={reply} /> : <TrainingForm reply={reply} />}
      <p className="govuk-body">
        {isAccess ? (
          <TextLink href="?record=training">Record training instead</TextLink>
        ) : (
          <TextLink href="?record=access">Record a check of access instead</TextLink>
        )}
      </p>
    </>
  );
}

function entered({ rows, access }: Training): readonly WithdrawingProps[] {
  const training = rows.flatMap(({ agency, subject, said }) =>
    said === null ? [] : [{ ...said, words: `${trainingSubjects[subject].name}: ${agency}`, isAccess: false }],
  );
  const checks = access.flatMap(({ agency, said }) =>
    said === null ? [] : [{ ...said, words: `access: ${agency}`, isAccess: true }],
  );
  return [...training, ...checks].map(({ factId, words, isAccess }) => ({ factId, words, isAccess }));
}

function withdrawLink(factId: string | undefined, of: string): ReactNode {
  if (factId === undefined) return 'Nothing entered';
  return (
    <TextLink href={`?withdraw=${factId}`}>
      Withdraw<span className="govuk-visually-hidden"> {of}</span>
    </TextLink>
  );
}

interface WithdrawingProps {
  readonly factId: string;
  readonly isAccess: boolean;
  readonly words: string;
}

function Withdrawing({ factId, isAccess, words }: WithdrawingProps) {
  const { authority } = useHere();
  const contract = isAccess ? panelAgencyApi.withdrawAccess : panelAgencyApi.withdrawTraining;
  return (
    <TakeBackForm
      send={(reason) => call(contract, { params: { authority, id: factId }, body: { reason } })}
      back={`/${authority}/channel/panel/training`}
      said={`Withdrawn: ${words}`}
      submit="Withdraw it"
    />
  );
}
