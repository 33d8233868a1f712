/** No answer to anything that we ask is nearly as long. */
const LONGEST_BYTES = 1_000_000;

/** Like `fetch`, but an answer that does not end is ended: its body fails after 1 MB. */
export const boundedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  if (response.body === null) return response;
  let bytes = 0;
  const bounded = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > LONGEST_BYTES) controller.error(new TypeError('The answer is longer than 1 MB'));
      else controller.enqueue(chunk);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(bounded), { status, statusText, headers });
};
