import { startEmbedded } from './embedded/startEmbedded.ts';

/** A superuser's URL of the server to use. `npm test` sets it, so that one server serves all files of a run. */
export const TEST_SERVER_VARIABLE = 'LOOPLINE_TEST_DATABASE_URL';

export interface TestServer {
  superuserUrl: string;
  leave(): Promise<void>;
}

const FOLDER = '.loopline/test-postgres';
/** Several people's test files may run at once. */
const SETTINGS = { max_connections: '300', shared_buffers: '64MB', max_wal_size: '256MB' };

/**
 * The server that tests use: the one of the environment, or else one in `.loopline/test-postgres`, which is started or
 * joined, or in `folder`. It stops with the last process that leaves it. It does not survive a loss of power.
 */
export async function joinTestServer(
  onProgress?: (message: string) => void,
  folder = FOLDER,
): Promise<TestServer> {
  const given = process.env[TEST_SERVER_VARIABLE];
  if (given) return { superuserUrl: given, leave: async () => {} };
  const options = { dataDir: folder, port: null, settings: SETTINGS, durable: false };
  const server = await startEmbedded(onProgress ? { ...options, onProgress } : options);
  return { superuserUrl: server.superuserUrl, leave: server.stop };
}
