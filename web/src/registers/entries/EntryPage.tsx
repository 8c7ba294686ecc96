import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { publicationNames } from '@due-regard/shared/evidence/publication.ts';
import { registerApi } from '@due-regard/shared/registers/api.ts';
import type { EntryFound } from '@due-regard/shared/registers/api.ts';
import { everyRegister, findRegister } from '@due-regard/shared/registers/every-register.ts';
import type { Register } from '@due-regard/shared/registers/register.ts';
import { queryOf } from '../../api.ts';
import { ButtonGroup, ButtonLink } from '../../design-system/Button.tsx';
import { Table } from '../../design-system/Table.tsx';
import { Tag } from '../../design-system/Tag.tsx';
import { useHere } from '../../here.ts';
import { RegisterHistory } from '../RegisterHistory.tsx';
import { ThingPage } from '../ThingPage.tsx';
import { AboutIt } from '../ThingParts.tsx';
import { aThing, capital, fieldNamesOf, tagOf } from './entry-words.ts';
import { columnsOf } from './EntriesPage.tsx';
import { EntryValue } from './EntryValue.tsx';
import { ExplainedWords } from './ExplainedWords.tsx';
import { namesOf } from './named.ts';
import { OfRegister } from './OfRegister.tsx';

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
      register={[register.title, `registers/${register.code}`]}
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
      <Parts register={register} entry={entry} />
      <NamedBy register={register} entry={entry} />
      <RegisterHistory
        steps={entry.history}
        fieldNames={fieldNamesOf(register)}
        withdrawAt={may(registerApi.withdraw) ? (factId) => `${own}/withdraw/${factId}` : undefined}
      />
      <ExplainedWords register={register} />
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

/** Registers whose entries are parts of this one: they are entered from here. */
function Parts({ register, entry }: OfEntry) {
  const { authority, may } = useHere();
  const parts = everyRegister.filter((part) => isPartOf(part, register));
  return parts.map((part) => (
    <section key={part.code} aria-labelledby={`part-${part.code}`}>
      <h2 className="govuk-heading-m" id={`part-${part.code}`}>
        {part.title}
      </h2>
      <EntriesNaming register={part} entry={entry} fields={part.partOf === undefined ? [] : [part.partOf]} />
      {may(registerApi.add) && (
        <ButtonLink href={`/${authority}/registers/${part.code}/new?of=${entry.entryId}`} variant="secondary">
          Add {aThing(part)}
        </ButtonLink>
      )}
    </section>
  ));
}

function isPartOf({ partOf = '', fields }: Register, { code }: Register): boolean {
  const field = fields[partOf];
  return field?.kind === 'one' && field.of === code;
}

interface NamingProps extends OfEntry {
  readonly fields: readonly string[];
}

/** The entries of a register that name another by some of their fields. */
function EntriesNaming({ register, entry, fields }: NamingProps) {
  const naming = entry.naming.filter((one) => one.register === register.code && fields.includes(one.field));
  const entries = naming.flatMap((one) => one.entries);
  if (entries.length === 0) return <p className="govuk-body">Nothing is recorded at this date.</p>;
  return (
    <Table
      caption={register.title}
      isCaptionHidden
      columns={columnsOf(register, namesOf(entry.named))}
      rows={[...new Map(entries.map((one) => [one.entryId, one])).values()]}
      rowKey={({ entryId }) => entryId}
    />
  );
}

/** Entries that name this one without being a part of it. */
function NamedBy({ register, entry }: OfEntry) {
  const codes = [...new Set(entry.naming.map((one) => one.register))];
  return codes.map((code) => {
    const other = findRegister(code);
    if (other === undefined) return null;
    const fields = entry.naming
      .filter((one) => one.register === code && !(one.field === other.partOf && isPartOf(other, register)))
      .map(({ field }) => field);
    if (fields.length === 0) return null;
    return (
      <section key={code} aria-labelledby={`named-by-${code}`}>
        <h2 className="govuk-heading-m" id={`named-by-${code}`}>
          {other.title} that name it
        </h2>
        <EntriesNaming register={other} entry={entry} fields={fields} />
      </section>
    );
  });
}
