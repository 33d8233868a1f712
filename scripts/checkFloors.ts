/** `npm run check:floors`: fails when a file imports upward, sideways, a shelf item, or in a circle. */
import { checkFloors } from './floors.ts';

const { files, problems } = checkFloors(process.cwd());
console.log(problems.length > 0 ? problems.join('\n') : `floors: ok (${files} files)`);
process.exitCode = problems.length > 0 ? 1 : 0;
