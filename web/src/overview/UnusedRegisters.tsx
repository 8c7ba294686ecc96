import { TextLink } from '../design-system/Anchor.tsx';
import { useHere } from '../here.ts';

const registers = [
  { name: 'strategies', to: 'strategies/new', text: 'Add a strategy, policy or agreement' },
  { name: 'bodies', to: 'bodies/new', text: 'Add a board, committee or group' },
  { name: 'registers', to: 'registers', text: 'Begin another register' },
] as const;

/** The way into registers that hold nothing yet, for a lead alone: until they do they are in no menu, and no gap. */
export function UnusedRegisters() {
  const { authority, council } = useHere();
  if (council?.roles.includes('lead') !== true) return null;
  const unused = registers.filter(({ name }) => !council.registers.includes(name));
  if (unused.length === 0) return null;
  return (
    <p className="govuk-body app-screen-only">
      Not kept here yet:{' '}
      {unused.map(({ to, text }, index) => (
        <span key={to}>
          {index > 0 && ' · '}
          <TextLink href={`/${authority}/${to}`}>{text}</TextLink>
        </span>
      ))}
    </p>
  );
}
