import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { DocumentBody } from '@due-regard/shared/strategies/api.ts';
import { addDocument, changeDocument, putOffRefresh } from '../strategies/documents.ts';
import { demoActor } from './acting.ts';
import type { Acting, Happening } from './acting.ts';
import { bodyOf } from './bodies-story.ts';
import { documentOf, nothing } from './documents-story.ts';
import { story } from './story.ts';

const titles = { prevent: 'Prevent strategy', safer: 'Safer Stronger strategy' } as const;

const prevent: DocumentBody = {
  ...nothing,
  kind: 'strategy',
  title: titles.prevent,
  ownerRole: 'Communities Manager',
  ownerOrganisation: story.name,
  preparedOn: isoDate('2016-04-04'),
  note: 'Brings the Prevent duty and the counter-terrorism strategy together',
  publication: 'public',
};

const safer: DocumentBody = {
  ...nothing,
  kind: 'strategy',
  title: titles.safer,
  ownerRole: 'Community Safety Manager',
  ownerOrganisation: story.bodies.board,
  preparedOn: isoDate('2018-02-19'),
  consultFrom: isoDate('2018-07-01'),
  consultTo: isoDate('2018-09-30'),
  publication: 'public',
};

/**
 * The Prevent strategy of 2016 and its refresh; the Safer Stronger strategy, which is another document and goes with it.
 * The paper of March 2018 gives the year of the one, the months of the other's consultation and the day of the refresh;
 * the days between, and all that comes after 2018, are invented.
 */
export const strategiesStory: readonly Happening[] = [
  {
    on: isoDate('2016-04-04'),
    words: 'the Prevent strategy is prepared',
    run: ({ deps }) => addDocument(deps, demoActor, prevent),
  },
  {
    on: isoDate('2016-07-21'),
    words: 'the board agrees the Prevent strategy',
    run: (acting) =>
      agree(acting, {
        title: titles.prevent,
        agreedOn: '2016-07-21',
        refreshDue: '2018-12-31',
        equalityOn: '2016-06-13',
      }),
  },
  {
    on: isoDate('2018-02-19'),
    words: 'the Safer Stronger strategy is to be refreshed',
    run: async (acting) => {
      const { documentId } = await documentOf(acting, titles.prevent);
      return addDocument(acting.deps, demoActor, { ...safer, linked: [documentId] });
    },
  },
  {
    on: isoDate('2018-12-10'),
    words: 'the refresh of the Prevent strategy is put off',
    run: putOff,
  },
  {
    on: isoDate('2019-01-10'),
    words: 'the board agrees the Safer Stronger strategy',
    run: (acting) =>
      agree(acting, {
        title: titles.safer,
        agreedOn: '2019-01-10',
        refreshDue: '2022-03-31',
        equalityOn: '2018-11-05',
      }),
  },
];

interface Agreed {
  readonly title: string;
  readonly agreedOn: string;
  readonly refreshDue: string;
  /** The day on which its effect on equality was assessed. */
  readonly equalityOn: string;
}

async function agree(acting: Acting, { title, agreedOn, refreshDue, equalityOn }: Agreed): Promise<void> {
  const { documentId: _documentId, validFrom: _validFrom, ...document } = await documentOf(acting, title);
  const { bodyId } = await bodyOf(acting, 'board');
  await changeDocument(acting.deps, demoActor, {
    ...document,
    agreedOn: isoDate(agreedOn),
    agreedBy: bodyId,
    refreshDue: isoDate(refreshDue),
    equality: 'assessed',
    equalityOn: isoDate(equalityOn),
    changedOn: isoDate(agreedOn),
    reason: 'Agreed by the board',
  });
}

async function putOff(acting: Acting): Promise<void> {
  const { factId, refreshDue } = await documentOf(acting, titles.prevent);
  await putOffRefresh(acting.deps, demoActor, {
    factId,
    was: refreshDue,
    dueOn: isoDate('2019-06-30'),
    revisedOn: isoDate('2018-12-10'),
    reason: 'The national strategy of June and the toolkit of September 2018 are to be taken in',
  });
}
