import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { importApi } from '@due-regard/shared/imports/api.ts';
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
  const [held, setHeld] = useState(() => fileInHand(queries, authority));
  const [isMapping, setMapping] = useState(parameters.get('again') !== null);
  const [saved, setSaved] = useState<SavedReading>();
  if (held === undefined) return <ChooseAgain onLooked={setHeld} />;
  if (saved !== undefined)
    return <KnownFile held={held} saved={saved} onMap={() => setSaved(undefined)} key={saved.mappingId} />;
  if (isMapping || !held.look.isComplete) return <MappingForm held={held} onLooked={setHeld} onSaved={setSaved} />;
  return <KnownFile held={held} onMap={() => setMapping(true)} />;
}
