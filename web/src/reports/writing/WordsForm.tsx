import type { ReportFound } from '@due-regard/shared/reports/api.ts';
import { narrativeLists, sectionRules } from '@due-regard/shared/reports/outline.ts';
import type { NarrativeKey } from '@due-regard/shared/reports/outline.ts';
import { InsetText } from '../../design-system/Blocks.tsx';
import { Button } from '../../design-system/Button.tsx';
import { Form } from '../../design-system/Form.tsx';
import { Textarea } from '../../design-system/Textarea.tsx';
import { Paragraphs } from '../content/Paragraphs.tsx';
import { useWords } from './use-words.ts';

const rules = { ...sectionRules, ...narrativeLists };

export interface WordsFormProps {
  readonly report: ReportFound;
  readonly part: NarrativeKey;
}

/** What officers say in one part, with what the last report of this kind said there beside it. */
export function WordsForm({ report, part }: WordsFormProps) {
  const { lastYear } = report;
  const { title, hint } = rules[part];
  const field = `words-${part}`;
  const { words, change, save, isSaved, overtaken, ...sending } = useWords({ report, part, field });
  const before = lastYear?.words.find((told) => told.part === part)?.words ?? '';
  return (
    <div className="app-words app-screen-only">
      <Form {...sending} onSubmit={save} label={`Words of ${title}`}>
        <div className={before === '' ? undefined : 'app-words__sides'}>
          <Textarea
            name={field}
            label={
              <>
                What officers say<span className="govuk-visually-hidden"> of {title}</span>
              </>
            }
            hint={hint}
            rows={4}
            value={words}
            onChange={(event) => change(event.currentTarget.value)}
          />
          {before !== '' && (
            <div className="app-words__before">
              <h3 className="govuk-heading-s">Report {lastYear?.number} said</h3>
              <Paragraphs text={before} />
              {words.trim() === '' && <BeginWith title={title} begin={() => change(before)} />}
            </div>
          )}
        </div>
        {overtaken !== undefined && <Overtaken by={overtaken} />}
        <Button variant="secondary" aria-disabled={sending.isSending || undefined}>
          {sending.isSending ? 'Sending…' : 'Save'}
          <span className="govuk-visually-hidden"> what officers say of {title}</span>
        </Button>
      </Form>
      <output className="govuk-body app-said">{isSaved && `Saved: ${title}`}</output>
    </div>
  );
}

/** Both are before the reader: what they typed in the box, and what somebody else wrote there. */
function Overtaken({ by }: { readonly by: string }) {
  return (
    <InsetText>
      <p className="govuk-body">
        {by === '' ? 'Somebody else took away what was written here.' : 'Somebody else wrote here meanwhile:'}
      </p>
      <Paragraphs text={by} />
      <p className="govuk-body">Save once more to put your words in their place.</p>
    </InsetText>
  );
}

interface BeginWithProps {
  readonly title: string;
  readonly begin: () => void;
}

/** Offered while nothing is written, so that it writes over nothing. */
function BeginWith({ title, begin }: BeginWithProps) {
  return (
    <Button
      type="button"
      variant="secondary"
      onClick={({ currentTarget }) => {
        begin();
        // The form notices what is typed, and this is as if it were.
        currentTarget.dispatchEvent(new Event('input', { bubbles: true }));
      }}
    >
      Begin with last year’s words<span className="govuk-visually-hidden"> of {title}</span>
    </Button>
  );
}
