import { useEffect } from 'react';
import { isTyping } from '../../actions/keyboard.ts';

/** Enter goes to the reply, where it does nothing else: not on buttons, links and rows that are chosen with it. */
export function useEnterToReply(reply: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.defaultPrevented || isTyping(event)) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const [target] = event.composedPath();
      const isFree =
        target === document.body || (target instanceof HTMLElement && target.matches('main, [role=log]'));
      if (!isFree) return;
      event.preventDefault();
      reply();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [reply]);
}
