import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../statutory/NotFoundPage.tsx';
import { releaseRoutes } from './routes.tsx';

const door = '/:authority/releases';

/** Behind the door of papers with protected figures: its own addresses. */
export function ReleasePages() {
  return (
    <Routes>
      {releaseRoutes.map(({ path, Page }) => (
        <Route key={path} path={path.slice(door.length + 1)} element={<Page />} />
      ))}
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
