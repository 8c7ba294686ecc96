import type { TestApp } from './test-app.ts';

/** On what a test switches Channel on: agreed on 3 February 2026. */
const testAgreement = {
  assessedOn: '2026-01-12',
  assessmentReference: 'DPIA 2026/4',
  agreedBy: 'Home Office, data owner',
  agreedOn: '2026-02-03',
  agreementReference: 'Letter of 3 February 2026',
};

/** Somebody with the role `channel`, with Channel on; what they send, the council's part of the address left out. */
export class Chair {
  readonly app: TestApp;
  readonly cookie: string;

  private constructor(app: TestApp, cookie: string) {
    this.app = app;
    this.cookie = cookie;
  }

  static async of(app: TestApp): Promise<Chair> {
    const chair = new Chair(app, await app.signInAs(['channel']));
    await chair.send('POST', 'channel/on', testAgreement);
    return chair;
  }

  send(method: string, path: string, body?: unknown): Promise<Response> {
    return this.app.send(method, `/api/999/${path}`, { cookie: this.cookie, body });
  }

  /** Sends a file as it is. */
  async bring(path: string, file: string | Uint8Array<ArrayBuffer>): Promise<Response> {
    return this.app.app.request(`/api/999/${path}`, { method: 'POST', headers: { cookie: this.cookie }, body: file });
  }
}
