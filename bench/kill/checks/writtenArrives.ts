import type { Check } from './check.ts';

export const writtenArrives: Check = {
  name: 'writtenArrives',
  promise: 'Every message that a customer wrote was acknowledged in the end',
  judge({ written, acknowledged }) {
    const known = new Set(acknowledged);
    return written.filter((id) => !known.has(id)).map((id) => `${id} was never acknowledged`);
  },
};
