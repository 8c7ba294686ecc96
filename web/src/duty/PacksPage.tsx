import { useQuery } from '@tanstack/react-query';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { packApi } from '@due-regard/shared/duty/pack-api.ts';
import { queryOf } from '../api.ts';
import type { ReplyOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { ButtonLink } from '../design-system/Button.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { Page } from '../design-system/Page.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { Tag } from '../design-system/Tag.tsx';
import type { TagWords } from '../design-system/Tag.tsx';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';
import { dutyCrumbs, DutyPages } from './DutyPages.tsx';

type Packs = ReplyOf<typeof packApi.list>;
type Loaded = Packs['loaded'][number];
type Shipped = Packs['shipped'][number];

/** Which duties are loaded here and which come with the product. */
export function PacksPage() {
  const { authority, may } = useHere();
  const question = useQuery({
    ...queryOf(packApi.list, { params: { authority } }),
    enabled: may(packApi.list),
  });
  return (
    <Page title="Duty packs" section="Duty" breadcrumbs={dutyCrumbs(authority)}>
      <DutyPages />
      <p className="govuk-body">
        A pack says what a duty asks, in the words of one version of its guidance. Another version or another duty is
        loaded as data: what it changes is shown first, owners, assessments and evidence stay, and days of the past keep
        the words of their time.
      </p>
      <Allowed to={packApi.list}>
        <Asked question={question} words="Loading the packs">
          {(packs) => <Packs packs={packs} />}
        </Asked>
      </Allowed>
    </Page>
  );
}

const loadedColumns: readonly Column<Loaded>[] = [
  { heading: 'Duty', isRowHeader: true, cell: (pack) => <Named pack={pack} /> },
  { heading: 'Asked from', cell: ({ validFrom }) => longDate(validFrom) },
  { heading: 'Until', cell: ({ lastDay }) => (lastDay === null ? 'Still asked' : longDate(lastDay)) },
  { heading: 'Obligations', isNumeric: true, cell: ({ obligations }) => obligations },
];

const shippedColumns: readonly Column<Shipped>[] = [
  { heading: 'Duty', isRowHeader: true, cell: (pack) => <Named pack={pack} /> },
  { heading: 'Here', cell: ({ state }) => <State state={state} /> },
  { heading: 'Look', cell: (pack) => <Look pack={pack} /> },
];

function Packs({ packs: { loaded, shipped } }: { readonly packs: Packs }) {
  const { authority, may } = useHere();
  return (
    <>
      {loaded.length === 0 ? (
        <Empty why="No duty pack is loaded here." next="Load one of those below." />
      ) : (
        <Table caption="Loaded here" columns={loadedColumns} rows={loaded} rowKey={({ packId }) => packId} />
      )}
      <Table caption="Come with the product" columns={shippedColumns} rows={shipped} rowKey={({ packId }) => packId} />
      {may(packApi.bring) && (
        <ButtonLink href={`/${authority}/duty/packs/bring`} variant="secondary">
          Bring a pack of your own
        </ButtonLink>
      )}
    </>
  );
}

function Named({ pack: { title, guidance } }: { readonly pack: Loaded }) {
  return (
    <>
      {title}
      <span className="app-second-line">{guidance}</span>
    </>
  );
}

const states: Readonly<Record<Shipped['state'], TagWords>> = {
  'not-loaded': { label: 'Not loaded', colour: 'grey' },
  loaded: { label: 'Loaded', colour: 'green' },
  differs: { label: 'Differs from what is loaded', colour: 'yellow' },
};

function State({ state }: Pick<Shipped, 'state'>) {
  return <Tag colour={states[state].colour}>{states[state].label}</Tag>;
}

function Look({ pack: { packId, title, guidance, state } }: { readonly pack: Shipped }) {
  const { authority } = useHere();
  if (state === 'loaded') return 'Nothing to load';
  return (
    <TextLink href={`/${authority}/duty/packs/${packId}`}>
      See what it would change
      <span className="govuk-visually-hidden">
        : {title}, {guidance}
      </span>
    </TextLink>
  );
}
