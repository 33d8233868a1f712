import { ApiProblem } from '../../../src/api/apiProblem.ts';

/** Keeps what the API gives as a file of this name. `path` begins below `/api/v1`. @throws ApiProblem when it is refused. */
export async function download(path: string, name: string): Promise<void> {
  const answer = await fetch(`/api/v1${path}`);
  if (!answer.ok) throw await ApiProblem.of(answer);
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
