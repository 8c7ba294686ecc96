import { longDate } from '@due-regard/shared/calendar/words.ts';
import { scopeApi } from '@due-regard/shared/schools/scope-api.ts';
import type { CoverageReply } from '@due-regard/shared/training/coverage-api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { useHere } from '../here.ts';
import { places } from '../places.ts';
import { leftOutOf } from '@due-regard/shared/training/measure-sentences.ts';

/** Which schools are counted, which are left out and why, and what to beware of. */
export function CoverageScope({
  reply: { scope, outOfScope, inScope, provenance },
}: {
  readonly reply: CoverageReply;
}) {
  const { authority, may } = useHere();
  const leftOut = leftOutOf(outOfScope);
  return (
    <section className="app-scope" aria-labelledby="counted">
      <h2 className="govuk-heading-m" id="counted">
        Which schools are counted
      </h2>
      <p className="govuk-body">
        {String(inScope)} {scope.words}
        {scope.validFrom !== null && `, counted so since ${longDate(scope.validFrom)}`}.{' '}
        {may(scopeApi.list) && <TextLink href={places.scope(authority)}>See every type of school</TextLink>}
      </p>
      <h3 className="govuk-heading-s">Left out</h3>
      <List items={leftOut.length === 0 ? ['No school on the register is left out.'] : leftOut} />
      {provenance.caveats.length > 0 && (
        <>
          <h3 className="govuk-heading-s">Beware</h3>
          <List items={provenance.caveats} />
        </>
      )}
    </section>
  );
}

function List({ items }: { readonly items: readonly string[] }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
