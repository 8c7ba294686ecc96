import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { packApi } from '@due-regard/shared/duty/pack-api.ts';
import type { PackPreview } from '@due-regard/shared/duty/pack-api.ts';
import { call, queryOf } from '../api.ts';
import { Asked } from '../design-system/Asked.tsx';
import { Button } from '../design-system/Button.tsx';
import { Form } from '../design-system/Form.tsx';
import { Page } from '../design-system/Page.tsx';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';
import { useSave } from '../use-save.ts';
import { dutyCrumbs } from './DutyPages.tsx';
import { PackDifferences } from './PackDifferences.tsx';

/** What loading a pack that comes with the product would change, and the button that loads it. */
export function PackPage() {
  const { authority, may } = useHere();
  const { pack = '' } = useParams();
  const question = useQuery({
    ...queryOf(packApi.preview, { params: { authority, pack } }),
    enabled: may(packApi.preview),
  });
  return (
    <Page
      title="Load a duty pack"
      section="Duty"
      caption={question.data?.pack.guidance}
      breadcrumbs={dutyCrumbs(authority, ['Duty packs', 'packs'])}
    >
      <Allowed to={packApi.preview}>
        <Asked question={question} words="Loading the pack">
          {(preview) => (
            <>
              <PackDifferences preview={preview} />
              {may(packApi.load) && <LoadForm preview={preview} />}
            </>
          )}
        </Asked>
      </Allowed>
    </Page>
  );
}

function LoadForm({ preview: { pack, standing } }: { readonly preview: PackPreview }) {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words: {},
    send: (_form: FormData) => call(packApi.load, { params: { authority, pack: pack.packId }, body: { standing } }),
    after: () => ({ to: `/${authority}/duty/packs`, said: `${pack.title}: ${pack.guidance}, loaded` }),
  });
  return (
    <Form {...sending} onSubmit={save} label="Load">
      <Button aria-disabled={sending.isSending || undefined}>
        {sending.isSending ? 'Sending…' : 'Load this pack'}
      </Button>
    </Form>
  );
}
