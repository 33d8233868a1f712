import { useLingui } from '@lingui/react/macro';

const COMMON =
  '🙂 😀 😊 😄 😅 😂 😉 😍 🤗 🤔 😕 😟 😢 😮 😬 🙏 👍 👌 👏 🤝 💪 👋 ✌️ 🤞 ❤️ 💚 💙 🎉 ✨ 🔥 ⭐ ✅ ❌ ⚠️ ⏳ 📦 🚚 🛍️ 🧾 💳 💰 📄 📎 📷 📞 📅 ⏰ 🏠'.split(
    ' ',
  );

/** The usual ones; the operating system has the rest. */
export function EmojiGrid({ onChoose }: { onChoose: (emoji: string) => void }) {
  const { t } = useLingui();
  return (
    <span
      role="group"
      aria-label={t`Emoji`}
      className="absolute bottom-full left-0 z-30 mb-1 grid w-max grid-cols-8 gap-0.5 rounded-md bg-raised p-1.5 shadow-pop max-md:grid-cols-6"
    >
      {COMMON.map((emoji) => (
        <button
          key={emoji}
          type="button"
          className="grid h-8 w-8 place-items-center rounded-sm text-lg hover:bg-sunken pointer-coarse:h-11 pointer-coarse:w-11"
          onClick={() => onChoose(emoji)}
        >
          {emoji}
        </button>
      ))}
    </span>
  );
}
