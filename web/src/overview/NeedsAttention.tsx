import { statementApi } from '@due-regard/shared/training/statement-api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { useHere } from '../here.ts';
import { places } from '../places.ts';
import { attentionOf, attentionWords } from './attention.ts';
import type { OverviewReply, Waiting } from './waiting.ts';

/** What waits for a person, each one click from where it is dealt with. */
export function NeedsAttention({ reply }: { readonly reply: OverviewReply }) {
  const { authority, may } = useHere();
  const items = attentionOf(authority, reply);
  const words = attentionWords(reply, items);
  return (
    <section aria-labelledby="attention">
      <h2 className="govuk-heading-m" id="attention">
        Needs attention
      </h2>
      {words !== null && (
        <p className="govuk-body">
          {words}
          {!reply.hasAskedSchools && reply.inScope > 0 && may(statementApi.sheet) && (
            <>
              {' '}
              <TextLink href={places.imports(authority)}>Get the sheet of all schools</TextLink> to send to them.
            </>
          )}
        </p>
      )}
      {items.length > 0 && (
        <ul className="app-attention">
          {items.map((item) => (
            <Item key={item.words} item={item} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Item({ item: { count, words, href, page } }: { readonly item: Waiting }) {
  const { may } = useHere();
  return (
    <li className="app-attention__item">
      <span className="app-attention__count">{count.toLocaleString('en-GB')}</span>
      <span>{may(page) ? <TextLink href={href}>{words}</TextLink> : words}</span>
    </li>
  );
}
