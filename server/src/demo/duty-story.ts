import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { arrange } from '../duty/arrangements.ts';
import { assess } from '../duty/assessments.ts';
import { recordDone } from '../duty/done.ts';
import { addEvidence } from '../evidence/evidence.ts';
import { demoActor } from './acting.ts';
import type { Acting, Happening } from './acting.ts';
import { dutyText } from './duty-text.ts';
import type { DemoObligation } from './duty-text.ts';

const arranged = { applies: null, appliesReason: null, ownerUser: null, cadence: null } as const;
const restOfEvidence = { reference: null, link: null, reviewBy: null, renews: null, publication: 'officers' } as const;

/** Whose an obligation is, when it was done, and what was found of it, each on its own day. */
export const dutyStory: readonly Happening[] = dutyText.obligations.flatMap(obligationLives);

function obligationLives(told: DemoObligation): readonly Happening[] {
  const { obligation: obligationId, from, agencies } = told;
  const [ownerRole, ownerOrganisation] = told.owner;
  const owned = { ...arranged, obligationId, from, ownerRole, ownerOrganisation, agencies };
  function happening(on: IsoDate, run: (acting: Acting) => Promise<unknown>): Happening {
    return { on, words: `the duty, ${obligationId}`, run };
  }
  return [
    happening(from, ({ deps }) => arrange(deps, demoActor, owned)),
    ...told.done.map((doneOn) =>
      happening(doneOn, ({ deps }) => recordDone(deps, demoActor, { obligationId, doneOn, note: null })),
    ),
    ...told.evidence.map(([datedOn, kind, title]) =>
      happening(datedOn, ({ deps }) =>
        addEvidence(deps, demoActor, {
          ...restOfEvidence,
          about: 'obligation',
          aboutId: obligationId,
          kind,
          title,
          datedOn,
        }),
      ),
    ),
    ...told.found.map(([assessedOn, rating, finding, stillToDo = null]) =>
      happening(assessedOn, ({ deps }) =>
        assess(deps, demoActor, { obligationId, assessedOn, rating, finding, stillToDo, authorRole: ownerRole }),
      ),
    ),
  ];
}
