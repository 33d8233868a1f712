import { useLingui } from '@lingui/react/macro';
import { Smile } from 'lucide-react';
import { useRef, useState } from 'react';
import { IconButton } from '../../../kit/IconButton.tsx';
import { later } from '../../../kit/later.tsx';

const EmojiGrid = later(async () => (await import('./EmojiGrid.tsx')).EmojiGrid);

/** Opens the pictures above itself; they close when one is taken, by Escape, or when the focus goes on. */
export function EmojiButton({ onChoose }: { onChoose: (emoji: string) => void }) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  return (
    <span
      ref={place}
      className="relative"
      onBlur={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node) || !place.current?.contains(relatedTarget)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      <IconButton label={t`Emoji`} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Smile size={15} aria-hidden />
      </IconButton>
      {isOpen && (
        <EmojiGrid
          onChoose={(emoji) => {
            setOpen(false);
            onChoose(emoji);
          }}
        />
      )}
    </span>
  );
}
