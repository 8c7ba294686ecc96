import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../statutory/NotFoundPage.tsx';
import { changeRoutes } from './routes.tsx';

const door = '/:authority/changes';

/** Behind the door of the record of changes: its own addresses. */
export function ChangePages() {
  return (
    <Routes>
      {changeRoutes.map(({ path, Page }) => (
        <Route key={path} path={path.slice(door.length + 1)} element={<Page />} />
      ))}
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
