import { parentPort } from 'node:worker_threads';

// A thread that comes to grief over whatever it is given.
parentPort?.on('message', () => {
  throw new Error('out of order');
});
