/** What the schema of those who wrote ninjs 3.1 says against an object. Used by tests and checks only. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { z } from 'zod';

const schema = z
  .record(z.string(), z.unknown())
  .parse(JSON.parse(readFileSync(new URL('ninjs-3.1.schema.json', import.meta.url), 'utf8')));
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
// We name no places on a map: what the schema takes from elsewhere for those may be anything.
ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json' });
const judge = ajv.compile(schema);

/** '' when nothing. */
export const ninjsFaults = (item: unknown): string => (judge(item) ? '' : ajv.errorsText(judge.errors));
