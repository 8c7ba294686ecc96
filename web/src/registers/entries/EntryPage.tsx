import { capital } from '@due-regard/shared/measure/words.ts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { publicationNames } from '@due-regard/shared/evidence/publication.ts';
import { registerApi } from '@due-regard/shared/registers/api.ts';
import type { EntryFound } from '@due-regard/shared/registers/api.ts';
import type { Register } from '@due-regard/shared/registers/register.ts';
import { queryOf } from '../../api.ts';
import { ButtonGroup, ButtonLink } from '../../design-system/Button.tsx';
import { Tag } from '../../design-system/Tag.tsx';
import { useHere } from '../../here.ts';
import { RegisterHistory } from '../RegisterHistory.tsx';
import { wayInto } from '../crumbs.ts';
import { ThingPage } from '../ThingPage.tsx';
import { AboutIt } from '../ThingParts.tsx';
import { fieldNamesOf, tagOf } from './entry-words.ts';
import { EntryValue } from './EntryValue.tsx';
import { ExplainedWords } from './ExplainedWords.tsx';
import { namesOf } from './names.ts';
import { NamedBy, Parts } from './EntriesNaming.tsx';
import { OfRegister } from './OfRegister.tsx';
import { isPartOf } from './parts.ts';

/** One entry of a register: what it says, what is a part of it or names it, its history. */
export function EntryPage() {
  return <OfRegister>{(register) => <Entry register={register} />}</OfRegister>;
}

function Entry({ register }: { readonly register: Register }) {
  const { authority, dates } = useHere();
  const { id = '' } = useParams();
  const params = { authority, register: register.code, id };
  const found = useQuery(queryOf(registerApi.find, { params, query: dates }));
  return (
    <ThingPage
      question={found}
      nameOf={({ name }) => ({ title: name, kind: capital(register.thing) })}
      unnamed={capital(register.thing)}
      section={register.title}
      way={wayInto(register)}
    >
      {(entry) => <Whole register={register} entry={entry} />}
    </ThingPage>
  );
}

interface OfEntry {
  readonly register: Register;
  readonly entry: EntryFound;
}

function Whole({ register, entry }: OfEntry) {
  const { authority, may } = useHere();
  const own = `/${authority}/registers/${register.code}/${entry.entryId}`;
  const tag = tagOf(register, entry);
  return (
    <>
      {tag !== undefined && (
        <p>
          <Tag colour={tag.colour}>{tag.label}</Tag>
        </p>
      )}
      {entry.remark !== null && <p className="govuk-body-l">{entry.remark}</p>}
      {may(registerApi.change) && (
        <ButtonGroup>
          <ButtonLink href={`${own}/change`} variant="secondary">
            Change or correct
          </ButtonLink>
        </ButtonGroup>
      )}
      <AboutIt facts={factsOf({ register, entry })} />
      <Parts of={register.code} id={entry.entryId} reply={entry} />
      <NamedBy reply={entry} isPart={(other, field) => field === other.partOf && isPartOf(other, register.code)} />
      <RegisterHistory
        steps={entry.history}
        fieldNames={fieldNamesOf(register)}
        withdrawAt={may(registerApi.withdraw) ? (factId) => `${own}/withdraw/${factId}` : undefined}
      />
      <ExplainedWords register={register} asAt={entry.dates.asAt} />
    </>
  );
}

function factsOf({ register, entry }: OfEntry) {
  const names = namesOf(entry.named);
  const said = Object.entries(register.fields).map(([name, field]) => ({
    key: field.label,
    value: <EntryValue entry={entry} name={name} field={field} names={names} />,
  }));
  return [...said, { key: 'Who may read it', value: publicationNames[entry.publication] }];
}
