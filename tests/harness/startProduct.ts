import assert from 'node:assert/strict';
import { openScene, type SceneOptions } from '../../demo/scene/openScene.ts';
import type { Scene } from '../../demo/scene/scene.ts';
import type { Served } from './openConsole.ts';
import { createTestDatabase, type TestDatabase } from '../../src/db/testDatabase.ts';

export interface ProductOptions extends Omit<SceneOptions, 'databaseUrl'> {
  /** A database that is there already: the product starts again on it. */
  base?: TestDatabase;
}

/** The whole product over HTTP with the world around it, on a frozen clock and a database of its own. */
export interface Product extends Scene {
  base: TestDatabase;
  /** For `openConsole`; asked for `consoleFolder`, too. */
  served: Served;
  /** Looks at all rows, past every wall. */
  rows<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>;
}

export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const base = options.base ?? (await createTestDatabase());
  const scene = await openScene({ ...options, databaseUrl: base.ownerUrl });
  const [first] = scene.loopline.workspaces;
  assert.ok(first);
  return {
    ...scene,
    base,
    served: { url: scene.url, db: scene.loopline.db, workspaceId: first.id, clock: scene.clock },
    rows: async <Row extends object>(text: string, values: unknown[] = []) =>
      (await base.superuser.query<Row>(text, values)).rows,
    close: async () => {
      await scene.close();
      await base.drop();
    },
  };
}
