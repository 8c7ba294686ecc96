import { useQuery } from '@tanstack/react-query';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import { learningApi } from '@due-regard/shared/imports/learning/api.ts';
import { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import { call, queryOf } from '../../api.ts';
import { Details, InsetText } from '../../design-system/Blocks.tsx';
import { useHere } from '../../here.ts';
import { OneByOne } from '../OneByOne.tsx';
import { useAnswer } from '../use-answer.ts';
import { leftWords } from '../batch-words.ts';
import { likelyFirst } from './likely-first.ts';
import { meansWords } from './word-words.ts';
import { WordForm } from './WordForm.tsx';
import type { AskedWord } from './WordForm.tsx';

interface WordsAskedProps {
  readonly batch: BatchReply;
  readonly words: readonly AskedWord[];
}

interface SaidWord extends AskedWord {
  readonly means: string | null;
}

/** Words of which nobody has said yet what they mean, one by one; what is said is remembered. */
export function WordsAsked({ batch: { batchId, kind }, words: unsorted }: WordsAskedProps) {
  const words = likelyFirst(unsorted);
  const { authority, may } = useHere();
  const courses = useQuery(queryOf(requirementApi.list, { params: { authority } })).data?.courses ?? [];
  const saying = useAnswer<SaidWord>(batchId, ({ about, key, means }, asking) =>
    call(learningApi.sayWord, { params: { authority, id: batchId }, body: { about, key, means } }, asking),
  );
  const { tried, error, batch, late } = saying;
  const said = batch === undefined ? undefined : tried;
  return (
    <OneByOne
      id="words-asked"
      heading={`${words.length === 1 ? 'One word is' : `${words.length.toLocaleString('en-GB')} words are`} not known`}
      items={words}
      told={late ?? (said && `Remembered: “${said.shown}”. ${meansWords(said, courses)}.`)}
      intro={
        <>
          <InsetText>
            Their rows are not taken in until somebody says what is meant. {leftWords(kind)}
            {kind !== 'staff' &&
              words.length > few &&
              ', so only those that matter here need an answer; what sounds like Prevent comes first'}
            .
          </InsetText>
          {words.length > few && <AllWords words={words} />}
        </>
      }
    >
      {(word, turn) =>
        may(learningApi.sayWord) && (
          <WordForm
            // A new word begins with nothing chosen.
            key={`${word.about} ${word.key}`}
            word={word}
            courses={courses}
            error={tried?.key === word.key ? error : null}
            isSending={saying.isSending}
            job={saying.job}
            {...turn}
            onSay={(means) => saying.answer({ ...word, means })}
          />
        )
      }
    </OneByOne>
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
