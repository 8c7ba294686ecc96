import { governanceApi } from '@due-regard/shared/governance/api.ts';
import type { BodyFound } from '@due-regard/shared/governance/api.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { call } from '../api.ts';
import type { BodyOf } from '../api.ts';
import { InsetText } from '../design-system/Blocks.tsx';
import { Form } from '../design-system/Form.tsx';
import { fromForm } from '../design-system/from-form.ts';
import { useHere } from '../here.ts';
import { ChangeWay, wayOf, wayWords } from '../ChangeWay.tsx';
import { changeSaid } from '../registers/register-words.ts';
import { useSave } from '../use-save.ts';
import { BodyFields, bodyOf, bodyWords } from './BodyFields.tsx';
import { BodyFormPage } from './BodyFormPage.tsx';

const words = { ...bodyWords, ...wayWords };

export function ChangeBodyPage() {
  return (
    <BodyFormPage title="Change or correct" to={governanceApi.change}>
      {(body, own) => <ChangeForm body={body} own={own} />}
    </BodyFormPage>
  );
}

function ChangeForm({ body, own }: { readonly body: BodyFound; readonly own: string }) {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(governanceApi.change, {
        params: { authority, id: body.factId },
        body: fromForm<BodyOf<typeof governanceApi.change>>({ ...bodyOf(form), ...wayOf(form) }),
      }),
    after: (_form, { until }) => ({ to: own, said: changeSaid(`${body.name}: saved`, until) }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Save" label="Board, committee or group">
      {body.standing === 'end-passed' && body.endedOn !== null && (
        <InsetText>
          Its last day was to be {longDate(body.endedOn)}. Where it ended then, choose that it has changed, from that
          day on. Where it goes on, give another last day or none.
        </InsetText>
      )}
      <ChangeWay since={body.validFrom} />
      <BodyFields body={body} />
    </Form>
  );
}
