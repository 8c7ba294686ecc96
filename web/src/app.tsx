import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter, Route, Routes } from 'react-router';
import { ErrorBoundary } from './design-system/ErrorBoundary.tsx';
import { Layout } from './Layout.tsx';
import { routes } from './routes.tsx';
import { SiteFacts, unnamedSite } from './site.ts';
import type { Site } from './site.ts';

const queries = new QueryClient({ defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: false } } });

export interface AppProps {
  readonly site?: Site | undefined;
}

export function App({ site = unnamedSite }: AppProps) {
  return (
    <QueryClientProvider client={queries}>
      <SiteFacts value={site}>
        <BrowserRouter>
          <Routes>
            <Route element={<Layout />}>
              {routes.map(({ path, Page }) => (
                <Route
                  key={path}
                  path={path}
                  element={
                    <ErrorBoundary>
                      <Page />
                    </ErrorBoundary>
                  }
                />
              ))}
            </Route>
          </Routes>
        </BrowserRouter>
      </SiteFacts>
    </QueryClientProvider>
  );
}
