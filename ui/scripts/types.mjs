// Writes src/api/schema.d.ts, the types of the HTTP interface, from the server's OpenAPI document.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const source = new URL('../../server/src/main/openapi/openapi.json', import.meta.url);
const target = new URL('../src/api/schema.d.ts', import.meta.url);
if (!existsSync(source)) process.exit(0);
const types = astToString(await openapiTS(JSON.parse(await readFile(source, 'utf8'))));
await writeFile(target, types);
