import { useState } from 'react';
import type { AgencyReply, panelApi, PanelMeetingReply } from '@due-regard/shared/channel/panel/api.ts';
import {
  answerWords,
  checkAnswers,
  checkSources,
  meetingCheckCodes,
  meetingChecks,
  supportAnswers,
  supportCheckCodes,
  supportChecks,
} from '@due-regard/shared/channel/panel/checks.ts';
import { meetingStates } from '@due-regard/shared/channel/panel/meeting.ts';
import type { HeldMeeting } from '@due-regard/shared/channel/panel/meeting.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { BodyOf } from '../../api.ts';
import { DateInput } from '../../design-system/DateInput.tsx';
import { dateOf, textOf } from '../../design-system/form-data.ts';
import { fromForm } from '../../design-system/from-form.ts';
import { Radios } from '../../design-system/Radios.tsx';
import { choice } from '../../words.ts';
import type { FieldWords } from '../../words.ts';
import { AttendanceFields, attendanceOf, untickedIn } from './AttendanceFields.tsx';
import { useTyped } from './use-typed.ts';
import { reasonWords, stateWords } from './panel-words.ts';

const absent = 'Choose another answer, or tick the agency above: it is not ticked as present';
const numbered = 'The chair has entered a number for this: answer yes or no, or leave it open';

export const meetingWords: Readonly<Record<string, FieldWords>> = {
  onDay: {
    noun: 'the day of the meeting',
    codes: {
      'in-the-future':
        'A meeting that was held must be of today or earlier, and a month held elsewhere must have begun',
      past: 'A planned meeting must be of today or later: say that it was held',
      'meets-already': 'A meeting of this day is recorded already: correct that one',
    },
  },
  state: {
    ...choice('whether it was held, is planned or is held elsewhere'),
    codes: { 'has-number': 'The chair has entered numbers for this meeting: they must be taken away first' },
  },
  'held.attendance': choice('where attendance is held'),
  'held.present': {
    noun: 'who was present',
    codes: {
      missing: 'Tick the agencies that were present, or say that attendance is held elsewhere',
      'held-elsewhere': 'Tick no agency where attendance is held elsewhere',
      'not-standing': 'An agency is ticked that is not among those of the panel',
      'of-the-act': 'The council and the police sit on every panel: say whether they were present',
    },
  },
  'held.checks.chaired': { noun: 'whether the council was in the chair', codes: { 'was-absent': absent } },
  'held.checks.police': { noun: 'whether the police were present', codes: { 'was-absent': absent } },
  ...Object.fromEntries(
    supportCheckCodes.map((code) => [
      `held.support.${code}`,
      { noun: 'the answer', codes: { 'has-number': numbered } } satisfies FieldWords,
    ]),
  ),
  reason: reasonWords,
};

export interface MeetingFieldsProps {
  readonly agencies: readonly AgencyReply[];
  /** The day whose agencies are offered until another is typed. */
  readonly onDay: IsoDate;
  readonly meeting?: PanelMeetingReply | undefined;
}

/** All is set as at most meetings: who reads it changes only what was otherwise. */
export function MeetingFields({ agencies, onDay, meeting }: MeetingFieldsProps) {
  const [state, setState] = useState<string>(meeting?.state ?? 'held');
  const { day, unticked, onInput } = useTyped(onDay, untickedIn(agencies, meeting?.held ?? null));
  return (
    <div onInput={onInput}>
      <DateInput name="onDay" legend="Day of the meeting" hint="Such as 13 3 2018" defaultValue={meeting?.onDay} />
      <Radios
        name="state"
        legend="Was it held?"
        items={meetingStates.map((value) => ({ value, label: stateWords[value] }))}
        defaultValue={state}
        onChoose={setState}
      />
      {state === 'held' && (
        <>
          <AttendanceFields agencies={agencies} onDay={day} unticked={unticked} held={meeting?.held ?? null} />
          <HeldFields held={meeting?.held ?? undefined} />
        </>
      )}
    </div>
  );
}

function HeldFields({ held }: { readonly held: HeldMeeting | undefined }) {
  return (
    <>
      <h2 className="govuk-heading-m">What the Act asks of the meeting</h2>
      <p className="govuk-hint">All are set to met: change what was not. {checkSources.meeting}.</p>
      {meetingCheckCodes.map((code) => (
        <Radios
          key={code}
          name={`held.checks.${code}`}
          legend={meetingChecks[code]}
          isInline
          items={checkAnswers.map((value) => ({ value, label: answerWords[value] }))}
          defaultValue={held?.checks[code] ?? 'met'}
        />
      ))}
      <h2 className="govuk-heading-m">What the Act asks of support</h2>
      <p className="govuk-hint">
        Of the support plans that were before the meeting. Leave open what is not known yet. {checkSources.support}.
      </p>
      {supportCheckCodes.map((code) => (
        <Radios
          key={code}
          name={`held.support.${code}`}
          legend={supportChecks[code]}
          isInline
          items={supportAnswers.map((value) => ({ value, label: answerWords[value] }))}
          defaultValue={held?.support[code] ?? undefined}
        />
      ))}
    </>
  );
}

type MeetingAnswers = BodyOf<typeof panelApi.addMeeting>;

export function meetingOf(form: FormData): MeetingAnswers {
  const state = textOf(form, 'state') ?? undefined;
  const isElsewhere = textOf(form, 'elsewhere') !== null;
  const held = {
    attendance: isElsewhere ? 'held-elsewhere' : 'entered',
    ...(isElsewhere ? { asked: [], present: [] } : attendanceOf(form)),
    checks: Object.fromEntries(
      meetingCheckCodes.map((code) => [code, textOf(form, `held.checks.${code}`) ?? undefined]),
    ),
    support: Object.fromEntries(supportCheckCodes.map((code) => [code, textOf(form, `held.support.${code}`)])),
  };
  return fromForm<MeetingAnswers>({
    onDay: dateOf(form, 'onDay') ?? undefined,
    state,
    held: state === 'held' ? held : null,
  });
}
