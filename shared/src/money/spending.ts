import { register } from '../registers/register.ts';
import { costInWords } from './cost.ts';
import { spending } from './spending-fields.ts';

/** What is spent beside posts, by year and purpose. */
export const spendingRegister = register({
  ...spending,
  room: 'money',
  title: 'Spending',
  thing: 'item of spending',
  purpose: 'What the duty and its projects cost beside posts, by year and purpose, and who pays.',
  namedBy: ['what', 'year'],
  columns: ['purpose', 'year', 'amount', 'whoPays'],
  standings: { spent: { label: 'Spent', means: 'over' }, planned: { label: 'Planned', means: 'open' } },
  standingOf: ({ values }) => values.kind,
  summaryOf: (_entries, view) => costInWords(view),
});
