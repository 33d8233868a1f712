import { clientOf, type Client, type ClientOptions } from './clientOf.ts';
import { endpoints } from './endpoints.ts';

export type { Client, ClientOptions };

/** @throws ApiProblem from each call that is refused or fails; its `code` is one of docs/errors.md. */
export function makeClient(options: ClientOptions): Client {
  return clientOf(endpoints, options);
}
