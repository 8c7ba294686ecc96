import { useQuery } from '@tanstack/react-query';
import { protectionNotes } from '@due-regard/shared/disclosure/release.ts';
import { staffReleaseApi } from '@due-regard/shared/training/release/release-api.ts';
import type { StaffPreview } from '@due-regard/shared/training/release/release-api.ts';
import {
  staffGroupingNames,
  staffPlaceNames,
  staffTellingNames,
  widerThan,
} from '@due-regard/shared/training/release/staff-asked.ts';
import type { StaffAsked } from '@due-regard/shared/training/release/staff-asked.ts';
import { queryOf } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { Asked } from '../../design-system/Asked.tsx';
import { Empty } from '../../design-system/Empty.tsx';
import { Loading } from '../../design-system/Loading.tsx';
import { useHere } from '../../here.ts';
import { ProtectedTable } from '../ProtectedTable.tsx';
import { addressOf } from './asked-in.ts';
import { GiveStaffForm } from './GiveStaffForm.tsx';

/** Milliseconds after which figures that take long are asked for again. */
const askAgain = 3000;

export interface StaffPreviewedProps {
  readonly asked: StaffAsked;
}

/** What would be given away, or why nothing can be and what to put together. */
export function StaffPreviewed({ asked }: StaffPreviewedProps) {
  const { authority } = useHere();
  const question = useQuery({
    ...queryOf(staffReleaseApi.preview, { params: { authority }, query: asked }),
    refetchInterval: ({ state }) => (state.data?.isWorking === true ? askAgain : false),
  });
  return (
    <>
      <h2 className="govuk-heading-m">What would be given away</h2>
      <Asked question={question} words="Working the figures out">
        {(preview) => <Preview asked={asked} preview={preview} />}
      </Asked>
    </>
  );
}

interface PreviewProps extends StaffPreviewedProps {
  readonly preview: StaffPreview;
}

function Preview({ asked, preview }: PreviewProps) {
  const { isWorking, table } = preview;
  if (isWorking) return <Loading words="Working the figures out, which school by school can take some minutes" />;
  if (preview.isEmpty) return <Nobody />;
  if (table === null) return <Refused asked={asked} preview={preview} />;
  return (
    <>
      {preview.basis.map((sentence) => (
        <p key={sentence} className="govuk-body">
          {sentence}
        </p>
      ))}
      <ProtectedTable table={table} />
      {protectionNotes([table]).map((note) => (
        <p key={note} className="govuk-body-s">
          {note}
        </p>
      ))}
      <div className="app-screen-only">
        <GiveStaffForm asked={asked} preview={preview} />
      </div>
    </>
  );
}

function Nobody() {
  return (
    <Empty
      why="Nothing is known of people in post on this day."
      next="Choose a later day, or bring a list of staff or numbers in post."
    />
  );
}

/** What is wider in it than in what was asked. */
function widerWords(one: StaffAsked, asked: StaffAsked): string {
  if (one.places !== asked.places) return staffPlaceNames[one.places];
  if (one.groups !== asked.groups) return staffGroupingNames[one.groups];
  return staffTellingNames[one.tells ?? 'up-to-date'];
}

function Refused({ asked, preview: { refusal, mayBeWider } }: PreviewProps) {
  const wider = mayBeWider ? widerThan(asked) : [];
  return (
    <>
      {refusal.map((sentence) => (
        <p key={sentence} className="govuk-body">
          {sentence}
        </p>
      ))}
      {wider.length > 0 && (
        <>
          <p className="govuk-body">Put together:</p>
          <ul className="govuk-list govuk-list--bullet">
            {wider.map((one) => (
              <li key={addressOf(one)}>
                <TextLink href={addressOf(one)}>{widerWords(one, asked)}</TextLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
