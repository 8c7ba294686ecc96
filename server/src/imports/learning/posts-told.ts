import { dayNumber } from '@due-regard/shared/calendar/iso-date.ts';
import { notValid } from '@due-regard/shared/http/problem.ts';
import type { OrganisationKind } from '@due-regard/shared/schools/organisation.ts';
import { doesAccept, lastValidDay, requirementAt } from '@due-regard/shared/training/requirement.ts';
import type { Requirement } from '@due-regard/shared/training/requirement.ts';
import type { Change } from '@due-regard/db/change.ts';
import { listGivenCompletions, listHeadcounts } from '@due-regard/db/training/learners/queries.ts';
import type { KnownHeadcount } from '@due-regard/db/training/learners/queries.ts';
import { listRequirements } from '@due-regard/db/training/queries.ts';
import { knownNow } from '../../http/as-at.ts';
import { sourceOfFile } from '../source-of-file.ts';
import { Learners } from './learner-rows.ts';
import type { LearnerRow } from './learner-rows.ts';
import type { PeopleContext } from './people-importer.ts';

/** How many posts somebody says an organisation has, held against how many of its people are known to be trained. */
export class PostsTold {
  readonly #context: PeopleContext;
  readonly #requirement: Requirement | undefined;
  readonly #trained = new Learners();

  private constructor(context: PeopleContext, requirement: Requirement | undefined) {
    this.#context = context;
    this.#requirement = requirement;
  }

  /** @returns undefined where nothing was said of posts */
  static async of(context: PeopleContext, kind: OrganisationKind | undefined): Promise<PostsTold | undefined> {
    const { organisationId, audience, posts } = context.choices;
    if (posts === null || organisationId === null || audience === null || kind === undefined) return undefined;
    const known = knownNow(context.authority);
    const requirements = await listRequirements(context.read, known);
    const told = new PostsTold(context, requirementAt(requirements, { asAt: context.fileDate, role: audience, kind }));
    for (const one of await listGivenCompletions(context.read, known, [organisationId])) {
      told.add({ ...one, organisationId, audience: one.audience ?? null });
    }
    return told;
  }

  /** What is told of somewhere else says nothing of these posts. */
  add({ learner, courseId, outcome, onDay, organisationId, audience }: LearnerRow): void {
    const { choices } = this.#context;
    if (organisationId !== choices.organisationId || audience !== choices.audience) return;
    const day = dayNumber(this.#context.fileDate);
    if (outcome !== 'completed' || this.#requirement === undefined || dayNumber(onDay) > day) return;
    if (!doesAccept(this.#requirement, courseId)) return;
    if (lastValidDay(this.#requirement.validity, onDay) >= day) this.#trained.add(learner);
  }

  /** @throws Refusal `not-valid` when more are trained than there are posts: never 100 % */
  check(): void {
    if (this.#trained.size > (this.#context.choices.posts ?? 0))
      throw notValid([{ field: 'posts', code: 'fewer-than-trained' }]);
  }

  async isKnown(): Promise<boolean> {
    const [same] = await this.#ofTheDay(this.#context.read);
    return same?.posts === this.#context.choices.posts;
  }

  /** A number of the same day is corrected by it. */
  async record(one: Change): Promise<void> {
    const { organisationId, audience, posts } = this.#context.choices;
    if (organisationId === null || audience === null || posts === null) return;
    const before = await this.#ofTheDay(one.read);
    await one.withdraw(
      'headcount',
      before.map(({ headcountId }) => headcountId),
    );
    await one.record('headcount', [
      {
        organisation_id: organisationId,
        audience,
        counted_on: this.#context.fileDate,
        posts,
        source: sourceOfFile(this.#context.fileName),
        batch_id: this.#context.batchId ?? null,
      },
    ]);
  }

  async #ofTheDay(read: PeopleContext['read']): Promise<readonly KnownHeadcount[]> {
    const { organisationId, audience } = this.#context.choices;
    const all = await listHeadcounts(read, knownNow(this.#context.authority));
    return all
      .filter((one) => one.organisationId === organisationId && one.audience === audience)
      .filter(({ countedOn }) => countedOn === this.#context.fileDate)
      .toReversed();
  }
}
