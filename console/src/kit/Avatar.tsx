import { clsx } from 'clsx';
import { ChannelIcon } from './ChannelIcon.tsx';
import { initialsOf } from './initialsOf.ts';

const HUES = [205, 165, 250, 300, 130, 225, 185, 275];

interface AvatarProps {
  name: string;
  size?: number;
  channel?: string | undefined;
  /** Round for people who work here, square for customers. */
  isStaff?: boolean;
}

/**
 * Initials on a colour of the name's own. The name itself stands beside it, so they are drawn and no text: neither read
 * aloud nor part of what a button is called.
 */
export function Avatar({ name, size = 30, channel, isStaff = false }: AvatarProps) {
  const hue = HUES[[...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % HUES.length];
  return (
    <span className="relative inline-block shrink-0" style={{ width: size, height: size }} aria-hidden>
      <span
        className={clsx(
          'grid h-full w-full place-items-center font-semibold before:content-[attr(data-initials)]',
          isStaff ? 'rounded-full' : 'rounded-[28%]',
        )}
        style={{
          fontSize: size * 0.36,
          background: `color-mix(in oklch, oklch(.62 .07 ${hue}) 26%, var(--raised))`,
          color: `color-mix(in oklch, oklch(.55 .10 ${hue}) 28%, var(--ink))`,
        }}
        data-initials={initialsOf(name)}
      />
      {channel !== undefined && (
        <span className="absolute -right-1 -bottom-1 grid place-items-center rounded-full bg-panel p-[1.5px]">
          <ChannelIcon channel={channel} size={Math.round(size * 0.42)} />
        </span>
      )}
    </span>
  );
}
