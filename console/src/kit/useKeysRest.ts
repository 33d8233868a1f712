import { useEffect, useState } from 'react';

/** Longer than from one letter to the next. */
const REST_MS = 800;

/** True once nobody types: what opens by itself then takes no letter of a word that is being written. */
export function useKeysRest(): boolean {
  const [rest, setRest] = useState(false);
  useEffect(() => {
    if (rest) return;
    const wait = () => setTimeout(() => setRest(true), REST_MS);
    let timer = wait();
    const again = () => {
      clearTimeout(timer);
      timer = wait();
    };
    addEventListener('keydown', again, true);
    return () => {
      clearTimeout(timer);
      removeEventListener('keydown', again, true);
    };
  }, [rest]);
  return rest;
}
