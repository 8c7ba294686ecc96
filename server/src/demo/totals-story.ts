import { addDays, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { listDescriptions } from '@due-regard/db/schools/queries.ts';
import { knownNow } from '../http/as-at.ts';
import { addOrganisation } from '../schools/organisations.ts';
import type { OrganisationInput } from '../schools/organisations.ts';
import { addTotal } from '../training/totals.ts';
import { demoActor } from './acting.ts';
import type { Acting, Happening } from './acting.ts';
import { story } from './story.ts';

interface Sent {
  readonly countedOn: string;
  readonly trained: number;
  readonly inPost: number;
  readonly source: string;
  readonly note: string;
}

const curve = 'Invented: the papers give one figure only, for 31 March 2019.';

/** The council's workforce: the paper of June 2019 gives 82 % at 31 March 2019; the curve before it is invented. */
const workforce: readonly Sent[] = [
  { countedOn: '2017-03-31', trained: 1215, inPost: 4860, source: 'HR training report', note: curve },
  { countedOn: '2018-03-31', trained: 2632, inPost: 4830, source: 'HR training report', note: curve },
  { countedOn: '2018-09-30', trained: 3361, inPost: 4810, source: 'HR training report', note: curve },
  {
    countedOn: '2019-03-31',
    trained: 3936,
    inPost: 4800,
    source: 'HR training report',
    note: '82 % follows the Cabinet paper of 10 June 2019; the numbers are invented to give it.',
  },
];

const members: readonly Sent[] = [
  {
    countedOn: '2018-04-24',
    trained: 31,
    inPost: 49,
    source: 'All-member briefing, attendance by number',
    note: 'Invented.',
  },
  {
    countedOn: '2018-11-22',
    trained: 43,
    inPost: 49,
    source: 'Conference of November, attendance by number',
    note: 'Invented.',
  },
];

const partner: readonly Sent[] = [
  { countedOn: '2019-03-31', trained: 412, inPost: 485, source: 'Quarterly return', note: 'Invented.' },
];

/** Services, members and partners join, and send their totals. */
export const totalsStory: readonly Happening[] = [
  { on: isoDate('2015-09-02'), words: 'services, members and partners are entered', run: enterAll },
  ...workforce.map((sent) => arrival(story.services.workforce, sent)),
  ...members.map((sent) => arrival(story.services.members, sent)),
  ...partner.map((sent) => arrival(story.services.partners[0] ?? '', sent)),
];

async function enterAll({ deps }: Acting): Promise<void> {
  const { services } = story;
  const entered: readonly OrganisationInput[] = [
    { kind: 'service', name: services.workforce },
    { kind: 'members', name: services.members },
    ...services.partners.map((name): OrganisationInput => ({ kind: 'partner', name })),
  ];
  for (const organisation of entered) await addOrganisation(deps, demoActor, organisation);
}

/** A total arrives some days after the count. */
function arrival(name: string, { countedOn, ...sent }: Sent): Happening {
  const day = isoDate(countedOn);
  return {
    on: addDays(day, 12),
    words: `${name.toLowerCase()} send a total`,
    run: async ({ deps }) => {
      const descriptions = await listDescriptions(deps.db.read, knownNow(story.code));
      const organisationId = descriptions.find((description) => description.name === name)?.organisationId ?? '';
      return addTotal(deps, demoActor, {
        organisationId,
        countedOn: day,
        includesELearning: true,
        isInvented: true,
        ...sent,
      });
    },
  };
}
