import { describe, expect, it } from 'vitest';
import * as training from '@due-regard/shared/training/coverage-api.ts';
import * as totals from '@due-regard/shared/training/total-api.ts';
import * as schools from '@due-regard/shared/schools/api.ts';
import { withoutSchemas } from './contracts-without-schemas.ts';

describe('contracts in the built pages', () => {
  it('keep the way to the server and the roles, word for word', () => {
    const line = withoutSchemas(totals)
      .split('\n')
      .find((each) => each.startsWith('export const totalApi'));
    expect(JSON.parse(line?.replace(/^export const totalApi = |;$/g, '') ?? '')).toEqual({
      list: { method: 'GET', path: totals.totalApi.list.path, allow: totals.totalApi.list.allow },
      add: { method: 'POST', path: totals.totalApi.add.path, allow: totals.totalApi.add.allow },
      withdraw: { method: 'POST', path: totals.totalApi.withdraw.path, allow: totals.totalApi.withdraw.allow },
    });
  });

  it('keep lists and numbers that pages use, and every name that can be imported', () => {
    expect(withoutSchemas(training)).toContain(`export const gapReasons = ${JSON.stringify(training.gapReasons)};`);
    expect(withoutSchemas(schools)).toContain(`export const registerPageSize = ${String(schools.registerPageSize)};`);
    const names = [...withoutSchemas(training).matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
    expect(names).toEqual(Object.keys(training));
  });

  it('hold no schema, and refuse what cannot be written down', () => {
    expect(withoutSchemas(training)).not.toContain('_zod');
    expect(withoutSchemas(training)).toContain('export const coverageReply = undefined;');
    expect(() => withoutSchemas({ wordsOf: () => 'words' })).toThrow('move it out of the contract');
  });
});
