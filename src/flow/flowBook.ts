import { AppError } from '../base/errors.ts';
import type { Flow } from './flow.ts';

/** The flows of a blueprint: by name, all versions that a loop may still be under way in. */
export interface FlowBook {
  /** The names, in the order they were given. */
  readonly names: readonly string[];
  /** @throws AppError FLOW_UNKNOWN */
  latest(name: string): Flow;
  /** The version a loop was opened with. @throws AppError FLOW_UNKNOWN */
  pinned(name: string, version: number): Flow;
  /** Null when the name or the version is not in the book. */
  find(name: string, version: number): Flow | null;
  /** Oldest first. */
  versions(name: string): readonly Flow[];
}

/** @throws AppError BLUEPRINT_INVALID when two flows have the same name and version. */
export function flowBook(flows: readonly Flow[]): FlowBook {
  const book = new Map<string, Flow[]>();
  for (const flow of flows) {
    const versions = book.get(flow.name) ?? [];
    if (versions.some(({ version }) => version === flow.version)) throw twice(flow);
    book.set(
      flow.name,
      [...versions, flow].toSorted((a, b) => a.version - b.version),
    );
  }
  const versions = (name: string) => book.get(name) ?? [];
  const find = (name: string, version: number) =>
    versions(name).find((flow) => flow.version === version) ?? null;
  return {
    names: [...book.keys()],
    versions,
    find,
    latest: (name) => versions(name).at(-1) ?? unknown(name, [...book.keys()]),
    pinned: (name, version) => find(name, version) ?? unknown(`${name} version ${version}`, [...book.keys()]),
  };
}

function twice({ name, version }: Flow): AppError {
  return new AppError(
    'BLUEPRINT_INVALID',
    `Version ${version} of flow '${name}' is given twice; raise the version of the newer one`,
    { flow: name, version },
  );
}

function unknown(name: string, known: string[]): never {
  throw new AppError('FLOW_UNKNOWN', `No flow is named '${name}'; known flows: ${known.join(', ')}`, {
    name,
  });
}
