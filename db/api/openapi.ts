/** The read API as OpenAPI 3.1 says it, written from the schemas that read and answer. Pure. */
import { z } from 'zod';
import { API, DESCRIPTION_PATH, MOST_A_MINUTE, operationNames, operations, Problem } from './model.ts';

type Json = Record<string, unknown>;

/** Components by their names; one that is part of another is told by its name there. */
function schemas(): Json {
  const named = z.registry<{ id: string }>();
  for (const name of operationNames) named.add(operations[name].answer, { id: operations[name].named });
  named.add(Problem, { id: 'Problem' });
  const { schemas: written } = z.toJSONSchema(named, { uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries(written).map(([id, { $id: _, $schema: __, ...schema }]) => [id, schema]),
  );
}

/** What a query is read by, before it is read: a parameter with a default need not be sent. */
function parametersOf(query: z.ZodObject): Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' });
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = typeof property === 'object' ? property : {};
    return {
      name,
      in: 'query',
      required: required.includes(name),
      ...(description === undefined ? {} : { description }),
      schema: withoutDefault(name, schema, query),
    };
  });
}

/** A number in an address is text that reads as one: the input of its schema is anything, what it becomes says more. */
function withoutDefault(name: string, schema: Json, query: z.ZodObject): Json {
  if (schema['type'] !== undefined || schema['enum'] !== undefined) return schema;
  const { properties = {} } = z.toJSONSchema(query);
  const read = properties[name];
  if (typeof read !== 'object') return schema;
  const { description: _, ...rest } = read;
  return rest;
}

const problem = (description: string, headers: Json = {}): Json => ({
  description,
  ...(Object.keys(headers).length > 0 ? { headers } : {}),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const whole = (description: string): Json => ({ description, schema: { type: 'integer' } });

const problems: Json = {
  '400': problem('The query was refused; `errors` says which parts.'),
  '401': problem('There is no key, or it opens nothing.', {
    'WWW-Authenticate': { description: 'Bearer.', schema: { type: 'string' } },
  }),
  '404': problem('There is no such thing, or it is not public.'),
  '429': problem('Too many requests.', { 'Retry-After': whole('Seconds until the next is answered.') }),
};

const limits: Json = {
  RateLimit: {
    description: 'What is left, and in how many seconds it begins anew.',
    schema: { type: 'string' },
  },
  ETag: {
    description: 'Send it as If-None-Match: 304 as long as nothing changed.',
    schema: { type: 'string' },
  },
};

/** `site` is the origin of the paper, `name` what it is called. */
export const openApi = (site: string, name: string): Json => ({
  openapi: '3.1.1',
  info: {
    title: `${name}: read API`,
    version: '1',
    description: `What is published, as JSON. A key is sent as \`Authorization: Bearer\`; each may ask ${MOST_A_MINUTE} times a minute. What is scheduled, embargoed or withdrawn is not there. An answer is as new as the pages are.`,
  },
  servers: [{ url: `${site}${API}` }],
  security: [{ key: [] }],
  paths: Object.fromEntries(
    operationNames.map((operation) => {
      const { path, query, named, summary } = operations[operation];
      const inPath = path.includes('{id}')
        ? [
            {
              name: 'id',
              in: 'path',
              required: true,
              description: 'Id of a story.',
              schema: { type: 'string' },
            },
          ]
        : [];
      return [
        path,
        {
          get: {
            operationId: operation,
            summary,
            parameters: [...inPath, ...parametersOf(query)],
            responses: {
              '200': {
                description: 'Found.',
                headers: limits,
                content: { 'application/json': { schema: { $ref: `#/components/schemas/${named}` } } },
              },
              '304': { description: 'As it was.' },
              ...problems,
            },
          },
        },
      ];
    }),
  ),
  components: {
    schemas: schemas(),
    securitySchemes: {
      key: { type: 'http', scheme: 'bearer', description: 'A key that a chief editor made in Settings.' },
    },
  },
  externalDocs: { url: `${site}${DESCRIPTION_PATH}` },
});
