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
  /** Somebody else wrote there meanwhile: what it says now. Saved once more, what stands in the box takes its place. */
  readonly overtaken: string | undefined;
  /** What stands in the box is what was saved last. */
  readonly isSaved: boolean;
  readonly errors: readonly FieldError[];
}

/** What somebody typed over what stood there. */
interface Typed {
  readonly words: string;
  readonly was: string;
}

const late = 'Not saved: somebody else wrote here since you opened it';

const words = { words: { noun: 'what officers say' } };

/** Writes one part of a report. The reader stays where they write: what else they typed on the page stays typed. */
export function useWords({ report, part, field }: WordsProps): Writing {
  const { authority } = useHere();
  const queries = useQueryClient();
  const { reportId: id } = report;
  const said = report.words.find((told) => told.part === part)?.words ?? '';
  const [typed, setTyped] = useState<Typed>();
  const { mutate, error, isPending, data } = useMutation<string, ApiProblem, Typed>({
    mutationFn: async ({ words: text, was }) => {
      await call(reportApi.write, { params: { authority, id }, body: { part, words: text, was } });
      return text;
    },
    onSuccess: (text) => {
      // What was typed on while it was sent stands over what was saved just now.
      setTyped((now) => now && { ...now, was: text.trim() });
      // From then on the box follows what is kept, which somebody else may write anew.
      void queries.invalidateQueries().then(() => setTyped((now) => (now?.words === text ? undefined : now)));
    },
    onError: ({ kind }) => {
      if (kind === 'stale') void queries.invalidateQueries();
    },
  });
  const errors = useMemo(
    () =>
      error?.kind === 'stale'
        ? [{ field, message: late }]
        : formProblems(error, words).map((one) => (one.field === 'words' ? { ...one, field } : one)),
    [error, field],
  );
  const shown = typed?.words ?? said;
  const isOvertaken = error?.kind === 'stale' && typed !== undefined && typed.was !== said;
  return {
    words: shown,
    change: (text) => setTyped((now) => ({ words: text, was: now?.was ?? said })),
    save: () => {
      // Whoever was overtaken has what it says now before them.
      const now = { words: shown, was: isOvertaken ? said : (typed?.was ?? said) };
      setTyped(now);
      mutate(now);
    },
    isSending: isPending,
    isRefused: error !== null,
    overtaken: isOvertaken ? said : undefined,
    isSaved: data?.trim() === shown.trim() && !isPending && error === null,
    errors,
  };
}
