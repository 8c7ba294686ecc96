import { longDate } from '@due-regard/shared/calendar/words.ts';
import { statementApi } from '@due-regard/shared/training/statement-api.ts';
import { call } from '../../api.ts';
import { useHere } from '../../here.ts';
import { places } from '../../places.ts';
import { WithdrawForm } from '../../WithdrawForm.tsx';
import { AnswerFrame } from './AnswerFrame.tsx';
import { StatementOf } from './StatementOf.tsx';

/** Takes back an answer that was entered by mistake. */
export function WithdrawAnswerPage() {
  const { authority } = useHere();
  return (
    <AnswerFrame title="Withdraw an answer" to={statementApi.withdraw}>
      {({ organisation }) => (
        <StatementOf organisation={organisation}>
          {(told) => (
            <>
              <p className="govuk-body">
                The answer of {longDate(told.toldOn)} counts no more; if the school told us nothing else, it becomes one
                that has not answered. It stays in what was known before.
              </p>
              <WithdrawForm
                send={(reason) =>
                  call(statementApi.withdraw, { params: { authority, id: told.statementId }, body: { reason } })
                }
                back={places.organisation(authority, organisation.organisationId)}
                said={`${organisation.name}: the answer of ${longDate(told.toldOn)} is withdrawn`}
                submit="Withdraw the answer"
              />
            </>
          )}
        </StatementOf>
      )}
    </AnswerFrame>
  );
}
