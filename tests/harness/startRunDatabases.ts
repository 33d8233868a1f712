import { makeRunDatabases, type RunDatabases } from '../../demo/sandbox/runDatabases.ts';
import { createTestDatabase, type TestDatabase } from '../../src/db/testDatabase.ts';
import { joinTestServer } from '../../src/db/testServer.ts';

export interface TestRunDatabases extends RunDatabases {
  base: TestDatabase;
  url: string;
  adminUrl: string;
  stop(): Promise<void>;
}

/** Databases for runs of the simulator, on the server of the tests. */
export async function startRunDatabases(): Promise<TestRunDatabases> {
  const server = await joinTestServer();
  const base = await createTestDatabase();
  const urls = { url: base.ownerUrl, adminUrl: server.superuserUrl };
  return {
    ...makeRunDatabases(urls),
    ...urls,
    base,
    stop: async () => {
      await base.drop();
      await server.leave();
    },
  };
}
