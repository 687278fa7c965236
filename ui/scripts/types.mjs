// Writes src/api/schema.d.ts, the types of the HTTP interface, from the server's OpenAPI document.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const source = new URL('../../server/src/main/openapi/openapi.json', import.meta.url);
const target = new URL('../src/api/schema.d.ts', import.meta.url);
const types = astToString(await openapiTS(JSON.parse(await readFile(source, 'utf8'))));
await writeFile(target, types);
