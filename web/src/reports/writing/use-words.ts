import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { reportApi } from '@due-regard/shared/reports/api.ts';
import type { ReportFound } from '@due-regard/shared/reports/api.ts';
import type { NarrativeKey } from '@due-regard/shared/reports/outline.ts';
import { call } from '../../api.ts';
import type { ApiProblem } from '../../api.ts';
import type { FieldError } from '../../design-system/form-errors.ts';
import { formProblems } from '../../form-problems.ts';
import { useHere } from '../../here.ts';

interface WordsProps {
  readonly report: ReportFound;
  readonly part: NarrativeKey;
  /** The name of the box: there are many on the page. */
  readonly field: string;
}

interface Writing {
  /** What stands in the box. */
  readonly words: string;
  readonly change: (words: string) => void;
  readonly save: () => void;
  readonly isSending: boolean;
  readonly isRefused: boolean;
  /** What stands in the box is what was saved last. */
  readonly isSaved: boolean;
  readonly errors: readonly FieldError[];
}

const words = { words: { noun: 'what officers say' } };

/** Writes one part of a report. The reader stays where they write: what else they typed on the page stays typed. */
export function useWords({ report, part, field }: WordsProps): Writing {
  const { authority } = useHere();
  const queries = useQueryClient();
  const { reportId: id } = report;
  const said = report.words.find((told) => told.part === part)?.words ?? '';
  const [typed, setTyped] = useState<string>();
  const { mutate, error, isPending, data } = useMutation<string, ApiProblem, string>({
    mutationFn: async (text) => {
      await call(reportApi.write, { params: { authority, id }, body: { part, words: text } });
      return text;
    },
    onSuccess: (text) => {
      // From then on the box follows what is kept, which somebody else may write anew.
      void queries.invalidateQueries().then(() => setTyped((now) => (now === text ? undefined : now)));
    },
  });
  const errors = useMemo(
    () => formProblems(error, words).map((one) => (one.field === 'words' ? { ...one, field } : one)),
    [error, field],
  );
  const shown = typed ?? said;
  return {
    words: shown,
    change: setTyped,
    save: () => mutate(shown),
    isSending: isPending,
    isRefused: error !== null,
    isSaved: data?.trim() === shown.trim() && !isPending && error === null,
    errors,
  };
}
