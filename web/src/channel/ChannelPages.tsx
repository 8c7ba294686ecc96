import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../statutory/NotFoundPage.tsx';
import { channelRoutes } from './routes.tsx';

const door = '/:authority/channel';

/** Behind the door of Channel: its own addresses. */
export function ChannelPages() {
  return (
    <Routes>
      {channelRoutes.map(({ path, Page }) => (
        <Route key={path} path={path.slice(door.length + 1)} element={<Page />} />
      ))}
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
