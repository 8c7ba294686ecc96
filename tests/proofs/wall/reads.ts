import type { TestApp } from '../../support/test-app.ts';

/** How long the two records of a council are, and where its ordinary one ends. */
interface Lengths {
  readonly own: number;
  readonly ordinary: number;
}

async function lengthsOf({ deps }: TestApp, council: string): Promise<Lengths> {
  const { read } = deps.db;
  const own = await read.selectFrom('channel_journal').select('seq').where('authority_id', '=', council).execute();
  const ordinary = await read.selectFrom('journal').select('seq').where('authority_id', '=', council).execute();
  return { own: own.length, ordinary: ordinary.length };
}

/** What one read left behind. */
export interface ReadLeft {
  readonly address: string;
  readonly status: number;
  /** New entries of Channel's own record, and of the ordinary one. */
  readonly own: number;
  readonly ordinary: number;
}

/** Reads each of these once. @returns what each left in the two records */
export async function readsLeft(
  app: TestApp,
  {
    cookie,
    council,
    addresses,
  }: { readonly cookie: string; readonly council: string; readonly addresses: readonly string[] },
): Promise<readonly ReadLeft[]> {
  const left: ReadLeft[] = [];
  for (const address of addresses) {
    const before = await lengthsOf(app, council);
    const { status } = await app.send('GET', address, { cookie });
    const after = await lengthsOf(app, council);
    left.push({ address, status, own: after.own - before.own, ordinary: after.ordinary - before.ordinary });
  }
  return left;
}
