import { clsx } from 'clsx';

const isMac = navigator.platform.startsWith('Mac');
const SIGNS: Record<string, string> = { $mod: isMac ? '⌘' : 'Ctrl', Shift: '⇧', Enter: '⏎' };

/** Keys as tinykeys writes them, as a person reads them: '$mod+k' as 'Ctrl K', '[Shift]+?' as '?'. */
export function keyWords(keys: string): string[] {
  const needed = keys.replace(/\[\w+\]\+/g, '');
  return needed.split(/[ +]/).map((key) => SIGNS[key] ?? (key.length === 1 ? key.toUpperCase() : key));
}

export function Kbd({ keys, onDark = false }: { keys: string; onDark?: boolean }) {
  return (
    <kbd
      className={clsx(
        'mono inline-grid h-[17px] min-w-[17px] place-items-center rounded-xs border px-1 text-[10.5px] leading-none whitespace-nowrap',
        onDark ? 'border-current/30 text-current opacity-70' : 'border-line-2 bg-panel text-ink-3',
      )}
    >
      {keyWords(keys).join(' ')}
    </kbd>
  );
}
