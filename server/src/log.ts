import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';

/** The server's log: one JSON line for each event, with ids and never with what a person typed. */
export function makeLog(level: 'info' | 'silent', to: DestinationStream = pino.destination(1)): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, to);
}
