import { useEffect } from 'react';
import { client } from '../data/client.ts';
import { useMay } from '../data/me.ts';

const EVERY_MS = 60_000;
/** Who has touched nothing for this long is not said to be here. */
const STILL_MS = 4 * 60_000;
const SIGNS = ['pointerdown', 'pointermove', 'keydown'] as const;

/** Tells the server now and then that who is signed in is at work; who falls silent counts as away by its rule. */
export function useHeartbeat(): void {
  const mayAct = useMay('conversation.act');
  useEffect(() => (mayAct ? beat() : undefined), [mayAct]);
}

function beat(): () => void {
  let touchedAt = Date.now();
  const touch = () => {
    touchedAt = Date.now();
  };
  const say = () => {
    if (Date.now() - touchedAt > STILL_MS) return;
    // When it cannot be told, the next one may; until then the server counts silence, which is what it is.
    void client.presence.sayPresence({ body: {} }).catch(() => undefined);
  };
  for (const sign of SIGNS) addEventListener(sign, touch, { passive: true });
  const timer = setInterval(say, EVERY_MS);
  say();
  return () => {
    clearInterval(timer);
    for (const sign of SIGNS) removeEventListener(sign, touch);
  };
}
