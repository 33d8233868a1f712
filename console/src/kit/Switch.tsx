import { clsx } from 'clsx';

interface SwitchProps {
  label: string;
  isOn: boolean;
  onSwitch: (isOn: boolean) => void;
  isDisabled?: boolean;
}

export function Switch({ label, isOn, onSwitch, isDisabled = false }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      disabled={isDisabled}
      onClick={() => onSwitch(!isOn)}
      className="flex min-h-7 w-full items-center justify-between gap-3 text-left text-sm disabled:opacity-55 pointer-coarse:min-h-11"
    >
      <span>{label}</span>
      <span
        aria-hidden
        className={clsx(
          'relative h-4 w-7 shrink-0 rounded-full transition-colors',
          isOn ? 'bg-accent' : 'bg-ink-3',
        )}
      >
        <span
          className={clsx(
            'absolute top-0.5 h-3 w-3 rounded-full bg-panel transition-[left]',
            isOn ? 'left-3.5' : 'left-0.5',
          )}
        />
      </span>
    </button>
  );
}
