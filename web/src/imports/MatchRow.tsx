import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { RowsPreview } from '@due-regard/shared/imports/preview.ts';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import { queryOf } from '../api.ts';
import type { ApiProblem } from '../api.ts';
import { Button } from '../design-system/Button.tsx';
import { textOf } from '../design-system/form-data.ts';
import type { FieldError } from '../design-system/form-errors.ts';
import { Form } from '../design-system/Form.tsx';
import { Radios } from '../design-system/Radios.tsx';
import { TextInput } from '../design-system/TextInput.tsx';
import { formProblems } from '../form-problems.ts';
import { useHere } from '../here.ts';
import { choice } from '../words.ts';
import type { Turn } from './OneByOne.tsx';
import { OneQuestion } from './OneQuestion.tsx';
import type { Answering } from './OneQuestion.tsx';

/** What somebody said: an organisation, or none of ours. */
export interface Match {
  readonly organisationId: string | null;
  readonly name: string;
}

type Unmatched = RowsPreview['unmatched'][number];
type Candidate = Unmatched['candidates'][number];

interface MatchRowProps extends Turn, Answering {
  readonly row: Unmatched;
  /** What the file's rows are about: "school", "organisation". */
  readonly noun: string;
  readonly error: ApiProblem | null;
  readonly onMatch: (match: Match) => void;
}

/** The answer that no organisation's id can be. */
const none = '(none)';
const noneOfOurs: Match = { organisationId: null, name: 'none of ours' };

const words = { organisationId: choice('which one is meant') };

/** One row: which school does it mean? */
export function MatchRow({ row, noun, error, onMatch, ...turn }: MatchRowProps) {
  const [search, setSearch] = useState('');
  const [missing, setMissing] = useState<readonly FieldError[]>([]);
  const problems = useMemo(() => formProblems(error, words), [error]);
  const found = useFound(search);
  const offered = [...row.candidates, ...found.filter((one) => !row.candidates.some(isSame(one)))];
  function match(form: FormData): void {
    const answer = textOf(form, 'organisationId');
    const chosen = answer === none ? noneOfOurs : offered.find(({ organisationId }) => organisationId === answer);
    setMissing(
      chosen === undefined ? [{ field: 'organisationId', message: `Choose the ${noun}, or look for it` }] : [],
    );
    if (chosen !== undefined) onMatch(chosen);
  }
  return (
    <OneQuestion
      {...turn}
      heading={
        <>
          Row {row.row}: “{row.shown}”
        </>
      }
      before={<Search noun={noun} fruitless={found.length === 0 ? search : ''} onSearch={setSearch} />}
      label={`Which ${noun} is meant?`}
      errors={missing.length > 0 ? missing : problems}
      sendWords={row.isShared ? 'Take it for this file' : 'Remember this'}
      skipWords="Ask me about the next one"
      onAnswer={match}
    >
      <Radios
        name="organisationId"
        legend="Which one is meant?"
        hint={row.isShared ? 'Several go by this name, so what you say holds for this file alone' : undefined}
        items={[
          ...offered.map(({ organisationId, name, postcode }) => ({
            value: organisationId,
            label: name,
            hint: postcode ?? undefined,
          })),
          { value: none, label: 'None of ours: leave its rows out' },
        ]}
      />
    </OneQuestion>
  );
}

interface SearchProps {
  readonly noun: string;
  /** What was looked for and not found; empty when it was, or nothing was. */
  readonly fruitless: string;
  readonly onSearch: (text: string) => void;
}

/** Looks for more than the file's own words find. */
function Search({ noun, fruitless, onSearch }: SearchProps) {
  return (
    <search>
      <Form onSubmit={(form) => onSearch(textOf(form, 'search') ?? '')} label={`Look for the ${noun}`}>
        <TextInput
          name="search"
          label="Look for it by name, place or URN"
          hint={fruitless === '' ? undefined : `Nothing found for “${fruitless}”`}
        />
        <Button variant="secondary">Look</Button>
      </Form>
    </search>
  );
}

function isSame(one: Candidate): (other: Candidate) => boolean {
  return (other) => other.organisationId === one.organisationId;
}

/** The first few that a search finds. */
function useFound(search: string): readonly Candidate[] {
  const { authority } = useHere();
  const { data } = useQuery({
    ...queryOf(organisationApi.list, { params: { authority }, query: { search } }),
    enabled: search !== '',
  });
  return search === '' ? [] : (data?.organisations.slice(0, 10) ?? []);
}
