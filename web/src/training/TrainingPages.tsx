import { useLocation } from 'react-router';
import { coverageApi } from '@due-regard/shared/training/coverage-api.ts';
import { audienceApi } from '@due-regard/shared/training/learners/api.ts';
import { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import { statementApi } from '@due-regard/shared/training/statement-api.ts';
import { totalApi } from '@due-regard/shared/training/total-api.ts';
import { expiringApi } from '@due-regard/shared/training/expiring-api.ts';
import { Anchor } from '../design-system/Anchor.tsx';
import { useHere } from '../here.ts';

const pages = [
  { to: '', text: 'Coverage', asks: coverageApi.coverage },
  { to: '/gaps', text: 'Gap list', asks: coverageApi.gaps },
  { to: '/expiring', text: 'Out of date soon', asks: expiringApi.list },
  { to: '/claims', text: 'Other training to check', asks: statementApi.claims },
  { to: '/people', text: 'People trained', asks: audienceApi.audiences },
  { to: '/totals', text: 'Services and partners', asks: totalApi.list },
  { to: '/requirements', text: 'Courses and requirements', asks: requirementApi.list },
] as const;

/** The pages about training, those that the reader may see. */
export function TrainingPages() {
  const { authority, may } = useHere();
  const { pathname } = useLocation();
  const shown = pages.filter(({ asks }) => may(asks));
  if (shown.length === 0) return null;
  return (
    <nav className="app-pages" aria-label="Training pages">
      <ul className="app-pages__list">
        {shown.map(({ to, text }) => {
          const href = `/${authority}/training${to}`;
          return (
            <li key={href}>
              <Anchor className="app-pages__link" href={href} aria-current={pathname === href ? 'page' : undefined}>
                {text}
              </Anchor>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
