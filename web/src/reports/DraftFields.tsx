import { useState } from 'react';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { exemptParagraphs, exemptParagraphWords } from '@due-regard/shared/disclosure/release.ts';
import { publicationNames, publications } from '@due-regard/shared/evidence/publication.ts';
import type { ReportDraftBody, ReportLine } from '@due-regard/shared/reports/api.ts';
import { kindRules, reportKinds } from '@due-regard/shared/reports/kinds.ts';
import type { ReportKind } from '@due-regard/shared/reports/kinds.ts';
import { DateInput } from '../design-system/DateInput.tsx';
import { Radios } from '../design-system/Radios.tsx';
import { Select } from '../design-system/Select.tsx';
import { Textarea } from '../design-system/Textarea.tsx';
import { TextInput } from '../design-system/TextInput.tsx';
import { newDraft } from './draft-body.ts';

export interface DraftFieldsProps {
  readonly draft: ReportDraftBody;
  readonly today: IsoDate;
  /** That can be corrected. */
  readonly issued: readonly ReportLine[];
  /** Title and period follow the kind until somebody types there: for a report that is new. */
  readonly followsKind: boolean;
}

/** What a report is to be, question by question. */
export function DraftFields({ draft, today, issued, followsKind }: DraftFieldsProps) {
  const [from, setFrom] = useState(draft);
  const [isOwn, setOwn] = useState(!followsKind);
  return (
    <>
      <Radios
        name="kind"
        legend="Which report is it?"
        items={reportKinds.map((kind) => ({ value: kind, label: kindRules[kind].name, hint: kindRules[kind].purpose }))}
        defaultValue={draft.kind}
        onChoose={(kind) => !isOwn && setFrom(newDraft(kindOf(kind) ?? draft.kind, today))}
      />
      {/* Made anew with what the kind suggests, and never once somebody has typed in it. */}
      <div key={from.kind} className="app-follows-kind" onInput={() => setOwn(true)}>
        <TitleAndPeriod draft={from} />
      </div>
      <KnownAt draft={draft} />
      <Level draft={draft} />
      <Meeting draft={draft} />
      <Correction draft={draft} issued={issued} />
    </>
  );
}

function kindOf(text: string): ReportKind | undefined {
  return reportKinds.find((kind) => kind === text);
}

type Part = Pick<DraftFieldsProps, 'draft'>;

function TitleAndPeriod({ draft: { title, from, to, asAt } }: Part) {
  return (
    <>
      <TextInput name="title" label="What is it called?" defaultValue={title} />
      <DateInput name="from" legend="From which day does it report?" defaultValue={from} />
      <DateInput name="to" legend="Up to which day?" defaultValue={to} />
      <DateInput
        name="asAt"
        legend="On which day are its figures true?"
        hint="The day it reports up to, or a later one"
        defaultValue={asAt}
      />
    </>
  );
}

function KnownAt({ draft: { knownAt } }: Part) {
  return (
    <DateInput
      name="knownAt"
      legend="As known on which day? (optional)"
      hint="Left empty, it tells all that is known when it is approved. With a day, it leaves out whatever was entered or corrected after that day"
      defaultValue={knownAt}
    />
  );
}

function Level({ draft: { publication, paragraph, interest } }: Part) {
  const [level, setLevel] = useState<string>(publication);
  return (
    <>
      <Radios
        name="publication"
        legend="Who may read it once it is issued?"
        hint="It tells nothing that these readers may not know"
        items={publications.toReversed().map((value) => ({ value, label: publicationNames[value] }))}
        defaultValue={publication}
        onChoose={setLevel}
      />
      {level === 'exempt' && (
        <>
          <Radios
            name="paragraph"
            legend="Why is it exempt from publication?"
            hint="Paragraphs of Schedule 12A to the Local Government Act 1972, in our words: check the source"
            items={exemptParagraphs.map((value) => ({ value, label: exemptParagraphWords[value] }))}
            defaultValue={paragraph ?? undefined}
          />
          <Textarea
            name="interest"
            label="Why does the public interest in keeping it outweigh that in publishing it?"
            hint="It is printed on its first page"
            rows={3}
            defaultValue={interest ?? undefined}
          />
        </>
      )}
    </>
  );
}

function Meeting({ draft: { meeting, meetsOn } }: Part) {
  return (
    <>
      <TextInput
        name="meeting"
        label="To which meeting does it go? (optional)"
        hint="Such as Transport, Environment and Communities Select Committee"
        defaultValue={meeting ?? undefined}
      />
      <DateInput
        name="meetsOn"
        legend="On which day does it meet? (optional)"
        hint="The report has to be published five clear days before"
        defaultValue={meetsOn}
      />
    </>
  );
}

function Correction({ draft: { corrects, corrected }, issued }: Pick<DraftFieldsProps, 'draft' | 'issued'>) {
  const [chosen, setChosen] = useState(corrects ?? '');
  if (issued.length === 0) return null;
  return (
    <>
      <Select
        name="corrects"
        label="Does it correct a report that was issued?"
        hint="An issued report never changes: what was wrong in it is said in a new one"
        options={[
          { value: '', text: 'No' },
          ...issued.map(({ reportId, number, title }) => ({
            value: reportId,
            text: `Yes, ${number ?? ''}: ${title}`,
          })),
        ]}
        defaultValue={corrects ?? ''}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      />
      {chosen !== '' && (
        <Textarea
          name="corrected"
          label="What does it correct?"
          hint="In a sentence or two, printed on its first page"
          rows={3}
          defaultValue={corrected ?? undefined}
        />
      )}
    </>
  );
}
