import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { Application } from '../app.ts';

export interface Listening {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
}

/** Puts the application on a socket. @throws the error of the system when the address cannot be had */
export function listen({ app }: Pick<Application, 'app'>, { host, port }: Listening): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port });
    server.once('error', reject);
    server.once('listening', () => resolve(asHttp(server)));
  });
}

// No TLS options are given, so what the adapter makes is a plain HTTP server.
function asHttp(server: ReturnType<typeof serve>): Server {
  return server as Server;
}

/** The port that a server was given. */
export function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
