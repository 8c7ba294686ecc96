import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { importApi } from '@due-regard/shared/imports/api.ts';
import { learningApi } from '@due-regard/shared/imports/learning/api.ts';
import type { MappingReply } from '@due-regard/shared/imports/learning/api.ts';
import { queryOf } from '../../api.ts';
import { Loading } from '../../design-system/Loading.tsx';
import { Page } from '../../design-system/Page.tsx';
import { useHere } from '../../here.ts';
import { Allowed } from '../../people/Allowed.tsx';
import { importCrumbs } from '../crumbs.ts';
import { ChooseAgain } from './ChooseAgain.tsx';
import { fileInHand } from './file-in-hand.ts';
import { KnownFile } from './KnownFile.tsx';
import { MappingForm } from './MappingForm.tsx';
import type { SavedReading } from './saved-reading.ts';

/** How the columns of a file of people are read: known by its layout, or said by a person. */
export function ReadingPage() {
  const { authority } = useHere();
  return (
    <Page title="How the file is read" section="Imports" breadcrumbs={importCrumbs(authority)}>
      <Allowed to={importApi.stage}>
        <Reading />
      </Allowed>
    </Page>
  );
}

function Reading() {
  const { authority } = useHere();
  const queries = useQueryClient();
  const [parameters] = useSearchParams();
  const instead = parameters.get('instead');
  const [held, setHeld] = useState(() => fileInHand(queries, authority));
  const [isMapping, setMapping] = useState(instead !== null);
  const [saved, setSaved] = useState<SavedReading>();
  const before = useReadingBefore(instead);
  if (held === undefined) return <ChooseAgain onLooked={setHeld} />;
  if (before === 'asking') return <Loading words="Loading how it was read" />;
  if (saved !== undefined)
    return <KnownFile held={held} saved={saved} instead={instead} onMap={() => setSaved(undefined)} />;
  if (!isMapping && held.look.isComplete)
    return <KnownFile held={held} instead={instead} onMap={() => setMapping(true)} />;
  return <MappingForm held={held} before={before} onLooked={setHeld} onSaved={setSaved} />;
}

/** The saved reading by which a file was read that is to be read in another way. */
function useReadingBefore(batchId: string | null): MappingReply | undefined | 'asking' {
  const { authority } = useHere();
  const isAsked = batchId !== null;
  const batch = useQuery({
    ...queryOf(importApi.find, { params: { authority, id: batchId ?? '' } }),
    enabled: isAsked,
  });
  const mappings = useQuery({ ...queryOf(learningApi.mappings, { params: { authority } }), enabled: isAsked });
  if (isAsked && (batch.isPending || mappings.isPending)) return 'asking';
  return mappings.data?.mappings.find(({ mappingId }) => mappingId === batch.data?.choices?.mappingId);
}
