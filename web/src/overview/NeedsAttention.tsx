import { TextLink } from '../design-system/Anchor.tsx';
import { useHere } from '../here.ts';
import { attentionOf } from './attention.ts';
import type { OverviewReply, Waiting } from './attention.ts';

/** What waits for a person, each one click from where it is dealt with. */
export function NeedsAttention({ reply }: { readonly reply: OverviewReply }) {
  const { authority } = useHere();
  const items = attentionOf(authority, reply);
  return (
    <section aria-labelledby="attention">
      <h2 className="govuk-heading-m" id="attention">
        Needs attention
      </h2>
      {items.length === 0 ? (
        <p className="govuk-body">Nothing is overdue and nothing waits for a decision.</p>
      ) : (
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
