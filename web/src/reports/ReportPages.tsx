import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../statutory/NotFoundPage.tsx';
import { reportRoutes } from './routes.tsx';
import './reports.scss';

const door = '/:authority/reports';

/** Behind the door of reports: their own addresses, and the styles that they alone need. */
export function ReportPages() {
  return (
    <Routes>
      {reportRoutes.map(({ path, Page }) => (
        <Route key={path} path={path.slice(door.length + 1)} element={<Page />} />
      ))}
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
