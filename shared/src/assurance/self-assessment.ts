import type { FieldProblem } from '../http/problem.ts';
import { register } from '../registers/register.ts';
import { benchmarkChoices, besides, placeOf } from './benchmarks.ts';
import { lastYearBeside } from './last-year.ts';
import { latestYear } from './latest-year.ts';
import { ratings } from './ratings.ts';

/** How the council finds itself against the benchmarks of the toolkit, a row for each year and benchmark. */
export const selfAssessment = register({
  code: 'self-assessment',
  room: 'assurance',
  title: 'Self-assessments',
  thing: 'answer to a benchmark',
  purpose:
    'How we find ourselves against the benchmarks of the toolkit, year by year, with what shows it and what last year said.',
  fields: {
    year: { kind: 'number', label: 'Year', least: 2018, most: 2100, isYear: true, isNeeded: true },
    benchmark: {
      kind: 'choice',
      label: 'Benchmark',
      hint: 'The toolkit of 2018 has ten benchmarks, that of 2024 has eight; choose those of the toolkit you use',
      choices: benchmarkChoices,
      isNeeded: true,
    },
    rating: { kind: 'choice', label: 'Is it met?', choices: ratings, isNeeded: true, alsoCalled: ['Rating'] },
    evidence: {
      kind: 'words',
      label: 'What shows it',
      hint: 'What somebody from outside would be shown; nothing about people',
      most: 1000,
      alsoCalled: ['Evidence'],
    },
    documents: { kind: 'several', label: 'Documents that show it', of: 'document' },
    actions: { kind: 'several', label: 'Actions that show it', of: 'action' },
    link: { kind: 'link', label: 'Where it can be read' },
    improvement: { kind: 'words', label: 'What is to be better next year', most: 1000, alsoCalled: ['Improvement'] },
    improvedBy: { kind: 'several', label: 'Actions that will make it better', of: 'action' },
    assessedOn: { kind: 'day', label: 'Assessed on' },
    signedOffBy: {
      kind: 'words',
      label: 'Signed off by',
      hint: 'The role, such as Director for communities; no names of people',
      most: 120,
      isWho: true,
    },
  },
  namedBy: ['year', 'benchmark'],
  latestBy: 'year',
  columns: ['improvement', 'assessedOn'],
  paper: {
    title: 'Self-assessment against the benchmarks',
    of: 'year',
    headedBy: 'benchmark',
    remark: 'Last year',
    evidence: ['documents', 'actions', 'link'],
    inWords: 'evidence',
    notes: [
      'The benchmarks are those of the toolkits for local authorities of 5 September 2018 and 12 February 2024, which are not statutory.',
    ],
    partsOf: (entries) => [...new Set(entries.flatMap(({ values }) => besides(String(values['benchmark']))))],
  },
  standings: {
    'not-assessed': { label: 'Not assessed yet', means: 'open' },
    'not-met': { label: 'Not met', means: 'bad' },
    met: { label: 'Met', means: 'good' },
    exceeding: { label: 'Exceeding', means: 'good' },
  },
  standingOf: ({ values }) => values.rating,
  remarkOn: (entry, { entriesOf }) => lastYearBeside(entry, entriesOf('self-assessment')),
  agedBy: 'assessedOn',
  // What is hidden from a reader is not “not assessed yet”: to no one who sees a part is the year summed up.
  summaryOf: (entries, { whole }) => (whole === undefined ? [latestYear(entries) ?? []].flat() : []),
  problemsIn: ({ year, benchmark, rating, assessedOn }) => {
    const problems: readonly (FieldProblem | false)[] = [
      year < Number(placeOf(benchmark).edition) && { field: 'year', code: 'before-the-toolkit' },
      rating !== 'not-assessed' && assessedOn === null && { field: 'assessedOn', code: 'not-assessed' },
    ];
    return problems.filter((problem) => problem !== false);
  },
  problemWords: {
    'before-the-toolkit': 'Enter a year in which this toolkit was there',
    'not-assessed': 'Enter the day of the assessment, or say that it is not assessed yet',
  },
});
