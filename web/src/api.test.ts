import { afterEach, describe, expect, it, vi } from 'vitest';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import { statementApi } from '@due-regard/shared/training/statement-api.ts';
import { sessionApi } from '@due-regard/shared/people/api.ts';
import { call, fileAddress, queryOf } from './api.ts';

afterEach(() => vi.unstubAllGlobals());

/** The network is not ours; everything on this side of it is real. */
function answerWith(response: Response): readonly string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    return Promise.resolve(response);
  });
  return asked;
}

describe('asking the server', () => {
  it('the address holds the council, the dates and the filters, and nothing that was left out', () => {
    const { queryKey } = queryOf(organisationApi.list, {
      params: { authority: '999' },
      query: { asAt: '2018-03-13', search: 'St Mary’s & St John', phase: undefined },
    });
    expect(queryKey).toEqual(['/api/999/organisations?asAt=2018-03-13&search=St+Mary%E2%80%99s+%26+St+John']);
  });

  it('a download is an ordinary link', () => {
    expect(fileAddress(statementApi.sheet, { params: { authority: '999' }, query: { format: 'ods' } })).toBe(
      '/api/999/statements/sheet?format=ods',
    );
  });

  it('a refusal tells its kind and which answers to mend', async () => {
    const fields = [{ field: 'reason', code: 'empty' }];
    const body = {
      type: '/problems/not-valid',
      status: 422,
      title: 'Some answers need to be mended',
      code: 'not-valid',
      fields,
    };
    const addresses = answerWith(new Response(JSON.stringify(body), { status: 422 }));
    const asked = call(statementApi.withdraw, { params: { authority: '999', id: 'a1' }, body: { reason: '' } });
    await expect(asked).rejects.toMatchObject({ kind: 'not-valid', problem: { fields } });
    expect(addresses).toEqual(['/api/999/statements/a1/withdraw']);
  });

  it('no answer at all is a problem of the connection, not of the reader', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('failed')));
    await expect(call(sessionApi.who, {})).rejects.toMatchObject({ kind: 'offline' });
  });

  it('an answer that is no account of a problem is told as a fault of ours', async () => {
    answerWith(new Response('<h1>Bad gateway</h1>', { status: 502 }));
    await expect(call(sessionApi.who, {})).rejects.toMatchObject({ kind: 'server-fault' });
  });

  it('signing out brings nothing back', async () => {
    answerWith(new Response(null, { status: 204 }));
    await expect(call(sessionApi.signOut, {})).resolves.toBeUndefined();
  });

  it('while working, a reply that breaks its contract is found at once', async () => {
    answerWith(new Response(JSON.stringify({ person: { name: 3 } })));
    await expect(call(sessionApi.who, {})).rejects.toThrow('expected');
  });
});
