import { openDatabase } from '@due-regard/db/open.ts';
import { wallClock } from '@due-regard/server/deps.ts';
import { addCourse } from '@due-regard/server/training/courses.ts';

const db = openDatabase(process.argv[2] ?? '');
const actor = { authority: '999', userId: 'terminal', roles: [], requestId: null };

process.on('message', (code) => {
  const course = { code: String(code), name: String(code), aliases: [], isActive: true };
  void addCourse({ db, clock: wallClock }, actor, course).then(() => process.send?.('stored'));
});
process.on('disconnect', () => void db.close());
process.send?.('ready');
