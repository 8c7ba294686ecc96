import type { DocumentBody } from '@due-regard/shared/strategies/api.ts';
import type { StrategyDocument } from '@due-regard/shared/strategies/document.ts';
import { listDocuments } from '@due-regard/db/strategies/queries.ts';
import { knownNow } from '../http/as-at.ts';
import { addDocument, changeDocument } from '../strategies/documents.ts';
import { demoActor } from './acting.ts';
import type { Acting, Happening } from './acting.ts';
import { bodyOf } from './bodies-story.ts';
import { documentsText } from './documents-text.ts';
import type { DemoDocument, DemoSaid } from './documents-text.ts';
import { story } from './story.ts';

/** A document of which nothing is said. */
export const nothing = {
  ownerUser: null,
  preparedOn: null,
  consultFrom: null,
  consultTo: null,
  agreedOn: null,
  agreedBy: null,
  inForceFrom: null,
  reviewedOn: null,
  refreshDue: null,
  endedOn: null,
  supersededBy: null,
  linked: [],
  equality: 'not-said',
  equalityOn: null,
  profileYear: null,
  profileSeen: 'not-said',
  link: null,
  note: null,
} as const satisfies Partial<DocumentBody>;

/** Policies, pathways, pages, agreements and assessments: each is entered, then agreed or reviewed on its days. */
export const documentsStory: readonly Happening[] = documentsText.documents.flatMap((document) =>
  document.says.map((said, index) => ({
    on: said.on,
    words: `${document.title}: ${wordsFor(said)}`,
    run: (acting: Acting) => (index === 0 ? enter(acting, document, said) : sayAnew(acting, document, said)),
  })),
);

function wordsFor({ agreedOn, reviewedOn }: DemoSaid): string {
  if (agreedOn !== undefined) return 'agreed';
  return reviewedOn === undefined ? 'entered' : 'reviewed';
}

async function enter(acting: Acting, { title, kind, owner, publication, note }: DemoDocument, said: DemoSaid) {
  const [ownerRole, ownerOrganisation] = owner;
  const whose = { ownerRole, ownerOrganisation };
  const more = await sayingOf(acting, said);
  await addDocument(acting.deps, demoActor, { ...nothing, ...whose, title, kind, publication, note, ...more });
}

async function sayAnew(acting: Acting, { title }: DemoDocument, said: DemoSaid): Promise<void> {
  const { documentId: _documentId, validFrom: _validFrom, ...document } = await documentOf(acting, title);
  const more = await sayingOf(acting, said);
  const reason = `It was ${wordsFor(said)}`;
  await changeDocument(acting.deps, demoActor, { ...document, ...more, changedOn: said.on, reason });
}

async function sayingOf(acting: Acting, { on: _on, agreedBy, ...said }: DemoSaid): Promise<Partial<DocumentBody>> {
  return agreedBy === undefined ? said : { ...said, agreedBy: (await bodyOf(acting, agreedBy)).bodyId };
}

/** A document of the story as it stands. */
export async function documentOf({ deps }: Acting, title: string): Promise<StrategyDocument> {
  const rows = await listDocuments(deps.db.read, knownNow(story.code));
  const found = rows.findLast((row) => row.title === title);
  if (found === undefined) throw new Error(`the story needs the ${title}`);
  return found;
}
