import type { Wire } from './child.ts';

/** What a process answers to, by question. `stop` ends it after its answer. */
export type Answers = { [question: string]: (input: never) => unknown };

/** What the process was started with. */
export function inputOfProcess<Input>(): Input {
  return JSON.parse(process.argv[2] ?? 'null') as Input; // written by startChild
}

/** Says that this process is ready, and answers the one that started it. Without a parent there is nothing to do. */
export function answerParent(answers: Answers): void {
  process.on('message', (wire: Wire) => {
    if ('question' in wire) void answer(answers, wire);
  });
  process.on('disconnect', () => process.exit(0));
  send({ ready: true });
}

/** Tells the parent something without being asked. */
export function tellParent(news: unknown): void {
  send({ news });
}

async function answer(answers: Answers, { id, question, input }: Extract<Wire, { question: string }>) {
  try {
    const act = answers[question];
    if (!act) throw new Error(`Nobody here answers '${question}'; known: ${Object.keys(answers).join(', ')}`);
    send({ id, answer: await act(input as never) }); // asked with what the answer's own type says
  } catch (error) {
    send({ id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
  if (question === 'stop') setImmediate(() => process.disconnect());
}

function send(wire: Wire): void {
  process.send?.(wire);
}
