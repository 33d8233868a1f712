/** Runs work of one key after the other, in the order it was asked for; different keys run beside each other. */
export type OneByOne = <Result>(key: string, work: () => Promise<Result>) => Promise<Result>;

export function makeOneByOne(): OneByOne {
  const last = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    const done = mine
      .catch(() => {})
      .then(() => {
        if (last.get(key) === done) last.delete(key);
      });
    last.set(key, done);
    return mine;
  };
}
