import type { governanceApi, MeetingReply } from '@due-regard/shared/governance/api.ts';
import { meetingStateNames, meetingStatuses } from '@due-regard/shared/governance/meeting.ts';
import type { BodyOf } from '../api.ts';
import { DateInput } from '../design-system/DateInput.tsx';
import { dateOf, textOf } from '../design-system/form-data.ts';
import { fromForm, lineOf } from '../design-system/from-form.ts';
import { Radios } from '../design-system/Radios.tsx';
import { Textarea } from '../design-system/Textarea.tsx';
import { TextInput } from '../design-system/TextInput.tsx';
import { PublicationField } from '../registers/PublicationField.tsx';
import { linkWords, publicationWords } from '../registers/register-words.ts';
import { choice } from '../words.ts';
import type { FieldWords } from '../words.ts';
import { meetingLinks } from './body-words.ts';

export const meetingWords: Readonly<Record<string, FieldWords>> = {
  meetsOn: {
    noun: 'the day of the meeting',
    codes: {
      'in-the-future': 'A meeting that was held must be of today or earlier',
      'meets-already': 'Another meeting of this day is recorded: change that one',
    },
  },
  status: choice('whether it is planned, was held or was cancelled'),
  agendaLink: linkWords('the address of the agenda'),
  papersLink: linkWords('the address of the papers'),
  minutesLink: linkWords('the address of the minutes'),
  webcastLink: linkWords('the address of the webcast'),
  note: { noun: 'the note' },
  publication: publicationWords,
};

export function MeetingFields({ meeting }: { readonly meeting?: MeetingReply | undefined }) {
  return (
    <>
      <DateInput name="meetsOn" legend="Day of the meeting" hint="Such as 13 3 2018" defaultValue={meeting?.meetsOn} />
      <Radios
        name="status"
        legend="Is it planned, or was it held?"
        items={meetingStatuses.map((status) => ({ value: status, label: meetingStateNames[status] }))}
        defaultValue={meeting?.status}
      />
      {meetingLinks.map(({ name, text }) => (
        <TextInput
          key={name}
          name={name}
          label={text}
          hint="The address, beginning with https:// or http://"
          defaultValue={meeting?.[name] ?? undefined}
        />
      ))}
      <Textarea name="note" label="Note" rows={2} defaultValue={meeting?.note ?? undefined} />
      <PublicationField value={meeting?.publication} />
    </>
  );
}

type MeetingAnswers = BodyOf<typeof governanceApi.addMeeting>;

export function meetingOf(form: FormData): MeetingAnswers {
  return fromForm<MeetingAnswers>({
    meetsOn: dateOf(form, 'meetsOn') ?? undefined,
    status: textOf(form, 'status') ?? undefined,
    agendaLink: textOf(form, 'agendaLink'),
    papersLink: textOf(form, 'papersLink'),
    minutesLink: textOf(form, 'minutesLink'),
    webcastLink: textOf(form, 'webcastLink'),
    note: lineOf(form, 'note'),
    publication: textOf(form, 'publication') ?? undefined,
  });
}
