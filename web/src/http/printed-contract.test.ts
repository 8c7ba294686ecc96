import { describe, expect, it } from 'vitest';
import { printedEndpoints } from './printed-contract.ts';

describe('the page of the printed contract', () => {
  it('says of each address who may call it and what it takes', () => {
    const read = printedEndpoints({
      paths: {
        '/api/about': { get: { summary: 'What this is', 'x-allow': 'anyone', parameters: [] } },
        '/api/{authority}/imports/{kind}': {
          post: {
            summary: 'Bring a file',
            'x-allow': ['officer', 'lead'],
            parameters: [
              { name: 'authority', in: 'path', required: true },
              { name: 'fileDate', in: 'query', required: false },
            ],
            requestBody: { content: { 'application/octet-stream': {} } },
          },
        },
        '/api/session/password': {
          post: {
            summary: 'Changes the password',
            'x-allow': 'signed-in',
            parameters: [],
            requestBody: { content: { 'application/json': {} } },
          },
        },
      },
    });
    expect(read.map(({ method, path, who, takes }) => `${method} ${path}: ${who}: ${takes}`)).toEqual([
      'GET /api/about: Anybody: Nothing',
      'POST /api/{authority}/imports/{kind}: Officer and Prevent lead: authority; fileDate (optional); a file',
      'POST /api/session/password: Anybody who is signed in: a body in JSON',
    ]);
  });
});
