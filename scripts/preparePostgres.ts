/** After an install: makes PostgreSQL's programs usable while the person who installs may write to node_modules. */
import { locateBinaries, prepareBinaries } from '../src/db/embedded/binaries.ts';

try {
  prepareBinaries(locateBinaries(), null, '.loopline');
} catch (error) {
  console.error(`loopline: ${error instanceof Error ? error.message : String(error)}`);
}
