import { register } from '../registers/register.ts';
import { costInWords, postStanding } from './cost.ts';
import { posts } from './post-fields.ts';

/** Posts that serve the duty, those paid for by several agencies among them. */
export const postsRegister = register({
  ...posts,
  room: 'money',
  title: 'Posts',
  thing: 'post',
  purpose: 'Funded and joint posts that serve the duty: how much of full time, who pays, until when.',
  namedBy: ['post'],
  columns: ['organisation', 'hundredths', 'yearlyCost', 'whoPays', 'until'],
  standings: {
    filled: { label: 'Filled', means: 'good' },
    vacant: { label: 'Vacant', means: 'attention' },
    'not-known': { label: 'Not known if filled', means: 'attention' },
    'to-come': { label: 'To come', means: 'open' },
    ended: { label: 'Ended', means: 'over' },
  },
  standingOf: ({ values }, { asAt }) => {
    const standing = postStanding(values, asAt);
    return standing === 'stands' ? values.held : standing;
  },
  isOver: ({ values }, { asAt }) => postStanding(values, asAt) === 'ended',
  problemsIn: ({ from, until }) =>
    from !== null && until !== null && until < from ? [{ field: 'until', code: 'before-start' }] : [],
  problemWords: { 'before-start': 'The day until which it is funded must not lie before its first day' },
  summaryOf: (_entries, view) => costInWords(view),
});
