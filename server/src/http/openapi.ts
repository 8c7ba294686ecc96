import * as core from 'zod/v4/core';
import { isDoneOnce } from '@due-regard/shared/http/endpoint.ts';
import type { AnyEndpoint } from '@due-regard/shared/http/endpoint.ts';

const problemReply = {
  description: 'Not done, and why',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const jobReply = {
  description: 'It takes longer and goes on by itself: ask for the job by its id',
  content: {
    'application/json': {
      schema: { type: 'object', required: ['jobId'], properties: { jobId: { type: 'string' } } },
    },
  },
};

const keyParameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Made anew for each thing to do, and the same when no answer came and it is sent again: it is done once',
  schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{16,100}$' },
};

/** The contracts as an OpenAPI 3.1 document. */
export function openApiOf(endpoints: readonly AnyEndpoint[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const contract of endpoints) {
    const path = contract.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [contract.method.toLowerCase()]: operationOf(contract) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Due Regard',
      version: '1',
      description: 'Every address that the pages use; each says which roles may call it.',
    },
    paths,
    components: { schemas: { Problem: problemSchema } },
  };
}

const problemSchema = {
  type: 'object',
  required: ['type', 'status', 'title', 'code'],
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    title: { type: 'string' },
    code: { type: 'string' },
    detail: { type: 'string' },
    fields: {
      type: 'array',
      items: { type: 'object', properties: { field: { type: 'string' }, code: { type: 'string' } } },
    },
    rows: { type: 'array', items: { type: 'object' } },
    requestId: { type: 'string' },
  },
};

function operationOf(contract: AnyEndpoint): object {
  return {
    summary: contract.summary,
    'x-allow': contract.allow,
    parameters: [
      ...parametersOf(contract.params, 'path'),
      ...parametersOf(contract.query, 'query'),
      ...(isDoneOnce(contract) ? [keyParameter] : []),
    ],
    ...requestBodyOf(contract),
    responses: {
      [contract.reply === undefined && contract.givesFile === undefined ? '204' : '200']: replyOf(contract),
      ...(contract.mayTakeLong === true ? { '202': jobReply } : {}),
      default: problemReply,
    },
  };
}

function parametersOf(schema: core.$ZodType | undefined, place: 'path' | 'query'): readonly object[] {
  if (schema === undefined) return [];
  const json = jsonSchema(schema, 'input');
  return Object.entries(json.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (json.required ?? []).includes(name),
    schema: property,
  }));
}

function requestBodyOf(contract: AnyEndpoint): object {
  if (contract.takesFile !== undefined) {
    return {
      requestBody: {
        required: true,
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
    };
  }
  if (contract.body === undefined) return {};
  return {
    requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(contract.body, 'input') } } },
  };
}

function replyOf(contract: AnyEndpoint): object {
  if (contract.givesFile !== undefined) {
    return {
      description: 'A file',
      content: Object.fromEntries(
        contract.givesFile.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
      ),
    };
  }
  if (contract.reply === undefined) return { description: 'Done' };
  return { description: 'Done', content: { 'application/json': { schema: jsonSchema(contract.reply, 'output') } } };
}

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
}

function jsonSchema(schema: core.$ZodType, io: 'input' | 'output'): ObjectSchema {
  const { $schema: _dialect, ...rest } = core.toJSONSchema(schema, { io, target: 'draft-2020-12' });
  return rest;
}
