import { useLingui } from '@lingui/react/macro';
import { Check, Copy } from 'lucide-react';
import { useId, useState } from 'react';
import { IconButton } from '../../../../kit/IconButton.tsx';

/** Something to carry to another system, with a button that copies it. */
export function CopyLine({ label, value }: { label: string; value: string }) {
  const { t } = useLingui();
  const id = useId();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <div className="flex items-center gap-1">
        <input
          id={id}
          readOnly
          value={value}
          className="mono h-7.5 w-full min-w-0 rounded-sm border border-line-2 bg-sunken px-2 text-sm pointer-coarse:h-11"
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <IconButton
          label={isCopied ? t`Copied` : t`Copy: ${label}`}
          onClick={() => void copy().catch(() => setCopied(false))}
        >
          {isCopied ? <Check size={15} aria-hidden /> : <Copy size={15} aria-hidden />}
        </IconButton>
      </div>
    </div>
  );
}
