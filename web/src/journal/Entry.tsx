import type { EntryReply } from '@due-regard/shared/journal/api.ts';
import { peopleApi } from '@due-regard/shared/people/api.ts';
import { withParameters } from '../address.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { londonTimeWords } from '../design-system/london-day.ts';
import { useHere } from '../here.ts';
import { places } from '../places.ts';
import { actorWords } from '../people/role-words.ts';
import { changeWords, subjectPath } from './change-words.ts';
import { EntryDetails } from './EntryDetails.tsx';
import type { EntryProps } from './EntryDetails.tsx';

/** One change: what, about what, by whom, when, why, and what became of what. */
export function Entry({ entry, courseName }: EntryProps) {
  const { seq, what, at, reason, subject, actorName, roles } = entry;
  return (
    <li className="app-change">
      <h2 className="govuk-heading-s">
        {changeWords(what)}
        <About entry={entry} />
      </h2>
      <p className="app-change__by">
        {londonTimeWords(at)} · {actorWords(actorName, roles)}
      </p>
      {reason !== null && <p>Because: “{reason}”</p>}
      {subject !== null && (
        <p className="app-screen-only">
          <TextLink href={withParameters('', { subject })}>
            All entries about it
            <span className="govuk-visually-hidden"> of entry {seq}</span>
          </TextLink>
        </p>
      )}
      <FileOf entry={entry} />
      <EntryDetails entry={entry} courseName={courseName} />
    </li>
  );
}

/** What somebody says of a name is about its organisation; the file that it stands in is one step away. */
function FileOf({ entry: { seq, subject, after } }: { readonly entry: EntryReply }) {
  const { authority } = useHere();
  const batchId = typeof after === 'object' && after !== null && 'batchId' in after ? after.batchId : undefined;
  if (typeof batchId !== 'string' || batchId === subject) return null;
  return (
    <p className="app-screen-only">
      <TextLink href={`${places.imports(authority)}/${batchId}`}>
        The file it was said of
        <span className="govuk-visually-hidden"> in entry {seq}</span>
      </TextLink>
    </p>
  );
}

/** Whoever signs in is named as the one who did it, and not once more as what it was about. */
function About({ entry }: { readonly entry: EntryReply }) {
  const { about, actorName } = entry;
  const { authority, may } = useHere();
  if (about === null || about === actorName) return null;
  const path = subjectPath(entry);
  const isLinked = path !== undefined && (!path.startsWith('people/') || may(peopleApi.changeRoles));
  return <>: {isLinked ? <TextLink href={`/${authority}/${path}`}>{about}</TextLink> : about}</>;
}
