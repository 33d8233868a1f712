import type { Plugin } from 'vite';
import { endpoints } from '../src/api/endpoints.ts';

const NAME = 'virtual:operations';

/** What the console needs of the API's description, without the schemas: they would weigh more than the console. */
export function operationsPlugin(): Plugin {
  return {
    name: 'loopline-operations',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load: (id) => (id === `\0${NAME}` ? `export const operations = ${JSON.stringify(table())};` : null),
  };
}

function table() {
  return Object.fromEntries(
    Object.entries(endpoints).map(([area, group]) => [
      area,
      Object.fromEntries(
        Object.entries(group).map(([name, { method, path, media }]) => [name, { method, path, media }]),
      ),
    ]),
  );
}
