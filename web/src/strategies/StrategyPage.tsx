import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { publicationNames } from '@due-regard/shared/evidence/publication.ts';
import { documentApi } from '@due-regard/shared/strategies/api.ts';
import type { DocumentFound } from '@due-regard/shared/strategies/api.ts';
import { documentKindRules } from '@due-regard/shared/strategies/document.ts';
import { queryOf } from '../api.ts';
import { ButtonGroup, ButtonLink } from '../design-system/Button.tsx';
import { Table } from '../design-system/Table.tsx';
import { useHere } from '../here.ts';
import { RegisterHistory } from '../registers/RegisterHistory.tsx';
import { ThingPage } from '../registers/ThingPage.tsx';
import { AboutIt, sourceLink, Standing } from '../registers/ThingParts.tsx';
import type { Fact } from '../registers/ThingParts.tsx';
import {
  daysOf,
  documentFieldNames,
  equalityWords,
  ownerWords,
  profileWords,
  standingSentence,
  standingTag,
} from './document-words.ts';
import { OtherDocuments } from './OtherDocuments.tsx';
import { PromisedDays } from './PromisedDays.tsx';

/** One strategy, policy or agreement: how it stands, its days, its history, and what goes with it. */
export function StrategyPage() {
  const { authority, dates } = useHere();
  const { id = '' } = useParams();
  const found = useQuery(queryOf(documentApi.find, { params: { authority, id }, query: dates }));
  return (
    <ThingPage
      question={found}
      nameOf={({ title, kind }) => ({ title, kind: documentKindRules[kind].name })}
      unnamed="Strategy, policy or agreement"
      section="Strategies"
      way={[['Strategies, policies and agreements', 'strategies']]}
    >
      {(document) => <Whole document={document} />}
    </ThingPage>
  );
}

interface OfDocument {
  readonly document: DocumentFound;
}

function Whole({ document }: OfDocument) {
  const { authority, may } = useHere();
  const { asAt } = document.dates;
  const own = `/${authority}/strategies/${document.documentId}`;
  return (
    <>
      <Standing tag={standingTag(document)} sentence={standingSentence(document, asAt)} />
      {may(documentApi.change) && <Actions document={document} own={own} />}
      <Table
        caption="Its days"
        columns={[
          { heading: 'Day', cell: ({ on }) => longDate(on), isRowHeader: true },
          { heading: 'What', cell: ({ what }) => what },
          { heading: 'How far off', cell: ({ away }) => away },
        ]}
        rows={daysOf(document, asAt)}
        rowKey={({ on, what }) => `${on} ${what}`}
      />
      <AboutIt facts={factsOf(document)} />
      <OtherDocuments document={document} />
      <PromisedDays document={document} />
      <RegisterHistory
        steps={document.history}
        fieldNames={documentFieldNames}
        withdrawAt={may(documentApi.withdraw) ? (factId) => `${own}/withdraw/${factId}` : undefined}
      />
    </>
  );
}

function Actions({ document, own }: OfDocument & { readonly own: string }) {
  const isOver = document.standing === 'ended' || document.standing === 'superseded';
  return (
    <ButtonGroup>
      {!isOver && document.agreedOn === null && <ButtonLink href={`${own}/agree`}>Say that it was agreed</ButtonLink>}
      {!isOver && document.agreedOn !== null && (
        <ButtonLink href={`${own}/agree`} variant="secondary">
          Say that it was agreed anew
        </ButtonLink>
      )}
      {(document.standing === 'in-force' || document.standing === 'refresh-overdue') && (
        <ButtonLink href={`${own}/review`} variant="secondary">
          Say that it was reviewed
        </ButtonLink>
      )}
      {!isOver && document.refresh.dueOn !== null && (
        <ButtonLink href={`${own}/put-off`} variant="secondary">
          Put off the {documentKindRules[document.kind].again}
        </ButtonLink>
      )}
      {!isOver && (
        <ButtonLink href={`${own}/supersede`} variant="secondary">
          {document.standing === 'end-passed'
            ? 'Say that it ended, or what takes its place'
            : 'Say what takes its place'}
        </ButtonLink>
      )}
      <ButtonLink href={`${own}/change`} variant="secondary">
        Change or correct
      </ButtonLink>
    </ButtonGroup>
  );
}

function factsOf(document: DocumentFound): readonly Fact[] {
  const { link, note, publication } = document;
  return [
    { key: 'Owner', value: ownerWords(document) ?? 'Nobody is named' },
    { key: 'Effect on equality', value: equalityWords(document) },
    { key: 'Rests on', value: profileWords(document) },
    { key: 'Where it is', value: sourceLink(link) },
    { key: 'Note', value: note },
    { key: 'Who may read it', value: publicationNames[publication] },
  ];
}
