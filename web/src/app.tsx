import { QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter, matchRoutes, Route, Routes } from 'react-router';
import { ErrorBoundary } from './design-system/ErrorBoundary.tsx';
import { Layout } from './Layout.tsx';
import { presence, makeQueries } from './people/session.ts';
import { SignedIn } from './people/SignedIn.tsx';
import { routes } from './routes.tsx';
import type { AppRoute } from './routes.tsx';
import { about } from './site.ts';

const queries = makeQueries();

// What the first page needs is on its way together: the page itself, who asks, and whose installation it is.
const [asked] = matchRoutes([...routes], window.location) ?? [];
asked?.route.Page.load?.().catch(() => undefined);
queries.query(presence).catch(() => undefined);
queries.query(about).catch(() => undefined);

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <BrowserRouter>
        <Routes>
          <Route element={<Layout />}>
            {routes.map((route) => (
              <Route key={route.path} path={route.path} element={<Opened {...route} />} />
            ))}
          </Route>
        </Routes>
      </BrowserRouter>
    </QueryClientProvider>
  );
}

function Opened({ Page, isOpen = false }: AppRoute) {
  const page = <Page />;
  return <ErrorBoundary>{isOpen ? page : <SignedIn>{page}</SignedIn>}</ErrorBoundary>;
}
