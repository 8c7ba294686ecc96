import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { reportApi } from '@due-regard/shared/reports/api.ts';
import type { ReportContent } from '@due-regard/shared/reports/content.ts';
import { call, queryOf } from '../../api.ts';
import { Form } from '../../design-system/Form.tsx';
import type { FieldError } from '../../design-system/form-errors.ts';
import { useHere } from '../../here.ts';
import { useSave } from '../../use-save.ts';
import { Confirming } from './Confirming.tsx';
import { movedParts } from './moved-parts.ts';
import type { WrittenReportProps } from './WrittenReport.tsx';

const noWords = {};
const itMoved: readonly FieldError[] = [
  {
    field: '',
    message:
      'Not saved: figures or words of this report have moved since you opened it. Below it stands as it reads now; read what has moved, then say it again.',
  },
];

const steps = {
  reviewed: {
    yes: 'Yes, I have reviewed it',
    words:
      'You say that you have read all of it, as it stands below, and found it right. Your name and the time are kept, and you cannot then be the one who approves it.',
    said: 'is reviewed; another person has to approve it',
  },
  approved: {
    yes: 'Yes, approve it',
    words:
      'You say that it may be issued just as it stands below. What is entered from now on does not come into it. Your name and the time are kept.',
    said: 'is approved; it can now be issued',
  },
} as const;

export interface FindFitFormProps extends WrittenReportProps {
  readonly step: keyof typeof steps;
  readonly close: () => void;
}

/** Finds the report fit as it stands on the screen; where it has moved since, what moved is read first. */
export function FindFitForm({ report, shown, step, close }: FindFitFormProps) {
  const { authority } = useHere();
  const queries = useQueryClient();
  const { reportId: id, title } = report;
  const [judged, setJudged] = useState<ReportContent>();
  const params = { authority, id };
  const { save, errors, isStale, ...sending } = useSave({
    words: noWords,
    send: () => call(reportApi.findFit, { params, body: { step, contentSha256: shown.contentSha256 } }),
    after: () => ({ to: `/${authority}/reports/${id}`, said: `${title} ${steps[step].said}` }),
  });
  const [address] = queryOf(reportApi.read, { params }).queryKey;
  useEffect(() => {
    if (isStale) void queries.invalidateQueries({ queryKey: [address] });
  }, [isStale, queries, address]);
  function send(): void {
    setJudged(shown.content);
    save(new FormData());
  }
  return (
    <Form {...sending} errors={isStale ? itMoved : errors} onSubmit={send} label={steps[step].yes}>
      {isStale && judged !== undefined && <WhatMoved before={judged} now={shown.content} />}
      <p className="govuk-body">{steps[step].words}</p>
      <Confirming yes={steps[step].yes} isSending={sending.isSending} close={close} />
    </Form>
  );
}

interface WhatMovedProps {
  readonly before: ReportContent;
  readonly now: ReportContent;
}

function WhatMoved({ before, now }: WhatMovedProps) {
  const { parts, figures } = movedParts(before, now);
  if (parts.length === 0 && figures.length === 0) return null;
  return (
    <>
      <p className="govuk-body">It now reads differently in:</p>
      <ul className="govuk-list govuk-list--bullet">
        {[...parts, ...figures].map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </>
  );
}
