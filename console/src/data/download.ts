import { ApiProblem } from '../../../src/api/apiProblem.ts';
import { saveFile } from './saveFile.ts';

/** Keeps what the API gives as a file of this name. `path` begins below `/api/v1`. @throws ApiProblem when it is refused. */
export async function download(path: string, name: string): Promise<void> {
  const answer = await fetch(`/api/v1${path}`);
  if (!answer.ok) throw await ApiProblem.of(answer);
  saveFile(name, await answer.blob());
}
