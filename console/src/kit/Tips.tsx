import { useEffect, useState } from 'react';

interface Shown {
  words: string;
  left: number;
  top: number;
  isAbove: boolean;
}

const WAIT_MS = 350;

/** Shows what stands in `data-tip` of whatever is pointed at or has the focus, whose description it is. One for the whole page. */
export function Tips() {
  const [tip, setTip] = useState<Shown | null>(null);
  useEffect(() => follow(setTip), []);
  if (tip === null) return null;
  return (
    <div
      aria-hidden
      className="pointer-events-none fixed z-[70] max-w-72 -translate-x-1/2 rounded-sm bg-ink px-2 py-1 text-xs text-panel shadow-pop"
      style={{ left: tip.left, top: tip.top, ...(tip.isAbove && { transform: 'translate(-50%, -100%)' }) }}
    >
      {tip.words}
    </div>
  );
}

function follow(show: (tip: Shown | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enter = (event: Event) => {
    clearTimeout(timer);
    const target = event.target instanceof Element ? event.target.closest('[data-tip]') : null;
    if (target === null) return show(null);
    describe(target);
    timer = setTimeout(() => show(placed(target)), WAIT_MS);
  };
  const leave = () => {
    clearTimeout(timer);
    show(null);
  };
  const ends = ['pointerdown', 'keydown', 'scroll', 'focusout'] as const;
  document.addEventListener('pointerover', enter);
  document.addEventListener('focusin', enter);
  for (const end of ends) document.addEventListener(end, leave, true);
  return () => {
    leave();
    document.removeEventListener('pointerover', enter);
    document.removeEventListener('focusin', enter);
    for (const end of ends) document.removeEventListener(end, leave, true);
  };
}

/** What is shown to the eye is told to the ear, unless it is the name. */
function describe(target: Element): void {
  const words = target.getAttribute('data-tip') ?? '';
  if (words !== target.getAttribute('aria-label')) target.setAttribute('aria-description', words);
}

function placed(target: Element): Shown | null {
  const words = target.getAttribute('data-tip');
  if (words === null || words === '' || !target.isConnected) return null;
  const { left, right, top, bottom } = target.getBoundingClientRect();
  const isAbove = bottom + 40 > innerHeight;
  const middle = Math.min(Math.max((left + right) / 2, 60), innerWidth - 60);
  return { words, left: middle, top: isAbove ? top - 6 : bottom + 6, isAbove };
}
