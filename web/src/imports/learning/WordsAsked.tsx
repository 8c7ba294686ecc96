import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import { learningApi } from '@due-regard/shared/imports/learning/api.ts';
import { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import { call, queryOf } from '../../api.ts';
import type { ApiProblem } from '../../api.ts';
import { Details, InsetText } from '../../design-system/Blocks.tsx';
import { useHere } from '../../here.ts';
import { leftWords } from '../batch-words.ts';
import { likelyFirst } from './likely-first.ts';
import { meansWords } from './word-words.ts';
import { WordForm } from './WordForm.tsx';
import type { AskedWord } from './WordForm.tsx';

interface WordsAskedProps {
  readonly batch: BatchReply;
  readonly words: readonly AskedWord[];
}

/** Words of which nobody has said yet what they mean, one by one; what is said is remembered. */
export function WordsAsked({ batch, words: unsorted }: WordsAskedProps) {
  const words = likelyFirst(unsorted);
  const { authority, may } = useHere();
  const [place, setPlace] = useState(0);
  const courses = useQuery(queryOf(requirementApi.list, { params: { authority } })).data?.courses ?? [];
  const { say, tried, error, isSending, lastSaid } = useSayWord(batch.batchId);
  const word = words[Math.min(place, words.length - 1)];
  const told = useRef<HTMLOutputElement>(null);
  const isDone = word === undefined && lastSaid !== undefined;
  useEffect(() => {
    // The form that had the focus is gone.
    if (isDone) told.current?.focus();
  }, [isDone]);
  return (
    <>
      {/* There from the beginning, so that its words are read out when they come. */}
      <output className="govuk-body app-said" tabIndex={-1} ref={told}>
        {lastSaid !== undefined && `Remembered: “${lastSaid.shown}”. ${meansWords(lastSaid, courses)}.`}
      </output>
      {word !== undefined && (
        <section aria-labelledby="words-asked">
          <h2 className="govuk-heading-m" id="words-asked">
            {words.length === 1 ? 'One word is' : `${words.length.toLocaleString('en-GB')} words are`} not known
          </h2>
          <InsetText>
            Their rows are not taken in until somebody says what is meant. {leftWords(batch.kind)}
            {batch.kind !== 'staff' &&
              words.length > few &&
              ', so only those that matter here need an answer; what sounds like Prevent comes first'}
            .
          </InsetText>
          {words.length > few && <AllWords words={words} />}
          {may(learningApi.sayWord) && (
            <WordForm
              // A new word begins with nothing chosen.
              key={`${word.about} ${word.key}`}
              word={word}
              courses={courses}
              error={tried?.key === word.key ? error : null}
              isSending={isSending}
              isLater={lastSaid !== undefined || place > 0}
              onSay={(means) => say({ ...word, means })}
              onSkip={words.length > 1 ? () => setPlace((place + 1) % words.length) : undefined}
            />
          )}
        </section>
      )}
    </>
  );
}

/** So many are soon answered one by one. */
const few = 3;

function AllWords({ words }: { readonly words: readonly AskedWord[] }) {
  return (
    <Details summary={`All ${words.length.toLocaleString('en-GB')} words`}>
      <ul className="app-plain-list">
        {words.map(({ about, key, shown }) => (
          <li key={`${about} ${key}`}>{shown}</li>
        ))}
      </ul>
    </Details>
  );
}

interface SaidWord extends AskedWord {
  readonly means: string | null;
}

function useSayWord(id: string) {
  const { authority } = useHere();
  const queries = useQueryClient();
  const params = { authority, id };
  const { mutate, error, isPending, data, variables } = useMutation<unknown, ApiProblem, SaidWord>({
    mutationFn: async ({ about, key, means }) => {
      const reply = await call(learningApi.sayWord, { params, body: { about, key, means } });
      // Until the file is compared again, the word that was asked stands there still.
      await queries.invalidateQueries();
      return reply;
    },
  });
  return {
    say: mutate,
    tried: variables,
    error,
    isSending: isPending,
    lastSaid: data === undefined ? undefined : variables,
  };
}
