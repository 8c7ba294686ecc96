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
    lapsed: {
      label: 'Funding has run out',
      means: 'bad',
      explained:
        'The day until which it was funded has passed, and nobody has said that it ended or until when it is funded now.',
    },
    ended: { label: 'Ended', means: 'over' },
  },
  standingOf: (post, { asAt }) => {
    const standing = postStanding(post, asAt);
    return standing === 'stands' ? post.values.held : standing;
  },
  isOver: (post, { asAt }) => postStanding(post, asAt) === 'ended',
  problemsIn: ({ from, until, endedOn }) => [
    ...(from !== null && until !== null && until < from ? [{ field: 'until', code: 'before-start' }] : []),
    ...(from !== null && endedOn !== null && endedOn < from ? [{ field: 'endedOn', code: 'before-start' }] : []),
  ],
  problemWords: { 'before-start': 'Enter no day before the first one of the post' },
  summaryOf: (_entries, view) => costInWords(view),
});
