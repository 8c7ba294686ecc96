import { channelApi } from '@due-regard/shared/channel/api.ts';
import { call } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Button, ButtonGroup } from '../design-system/Button.tsx';
import { textOf } from '../design-system/form-data.ts';
import { Form } from '../design-system/Form.tsx';
import { lineOf } from '../design-system/from-form.ts';
import { Textarea } from '../design-system/Textarea.tsx';
import { TextInput } from '../design-system/TextInput.tsx';
import { tellingPeople } from '../telling-people.ts';
import { useHere } from '../here.ts';
import { useSave } from '../use-save.ts';
import { ChannelFrame } from './ChannelFrame.tsx';

const typed = 'Type the code of the council as it stands in the address';
const words = {
  reason: { noun: 'why Channel is switched off', codes: tellingPeople },
  confirmed: { noun: 'the code of the council', codes: { other: typed, empty: typed, authority: typed } },
};

/** Asks once more before the key is destroyed. */
export function SwitchOffPage() {
  return (
    <ChannelFrame title="Switch Channel off" to={channelApi.switchOff}>
      <p className="govuk-body">
        The key of everything that is kept of Channel is destroyed: counts, meetings, checks and their record can then
        never be read again, here or in any backup. It cannot be taken back. Copies of the key file that somebody made
        elsewhere have to be destroyed by hand.
      </p>
      <SwitchOffForm />
    </ChannelFrame>
  );
}

function SwitchOffForm() {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(channelApi.switchOff, {
        params: { authority },
        body: { reason: lineOf(form, 'reason') ?? '', confirmed: textOf(form, 'confirmed') ?? '' },
      }),
    after: () => ({ to: `/${authority}/channel`, said: 'Channel is switched off, and its key is destroyed' }),
  });
  return (
    <Form {...sending} onSubmit={save}>
      <Textarea name="reason" label="Why?" hint="It goes into the council’s record of changes" rows={2} />
      <TextInput name="confirmed" label={`Type ${authority} to say that you mean it`} autoComplete="off" />
      <ButtonGroup>
        <Button variant="warning" aria-disabled={sending.isSending || undefined}>
          {sending.isSending ? 'Sending…' : 'Switch off and destroy the key'}
        </Button>
        <TextLink href={`/${authority}/channel`}>Leave it on</TextLink>
      </ButtonGroup>
    </Form>
  );
}
