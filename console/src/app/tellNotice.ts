import { preferences } from '../data/preferences.ts';
import { hourAndMinute } from '../data/say.ts';
import { serverNow } from '../data/serverClock.ts';
import { toast } from '../data/toasts.ts';
import { isQuiet } from './quietHours.ts';

interface Told {
  about: string;
  words: string;
  open: () => void;
  openWords: string;
  /** Asks whether the system may tell, too. */
  askWords: string;
}

/** Tells it as the person wants it: on the page, with a sound, by the system's own notice when the page is hidden. */
export function tellNotice({ about, words, open, openWords, askWords }: Told): void {
  const { notify } = preferences.get();
  if (notify.off.includes(about)) return;
  toast(words, { action: { words: openWords, run: open } });
  if (isQuiet(notify.quiet, hourAndMinute(serverNow()))) return;
  if (notify.hasSound) ring();
  if (typeof Notification === 'undefined') return;
  if (Notification.permission === 'granted' && document.hidden) showOutside(words, open);
  if (Notification.permission === 'default') askOnce(askWords);
}

function showOutside(words: string, open: () => void): void {
  const notice = new Notification('Loopline', { body: words, tag: words });
  notice.onclick = () => {
    window.focus();
    open();
  };
}

let wasAsked = false;

/** Once for a page: who turned it down is left alone. */
function askOnce(words: string): void {
  if (wasAsked) return;
  wasAsked = true;
  toast(words, { action: { words: 'OK', run: () => void Notification.requestPermission() }, forMs: null });
}

let sound: AudioContext | undefined;

/** One soft tone, made here: no file to fetch. A browser that wants a touch first stays silent until then. */
function ring(): void {
  sound ??= new AudioContext();
  if (sound.state !== 'running') return void sound.resume();
  const [tone, volume] = [sound.createOscillator(), sound.createGain()];
  tone.frequency.value = 660;
  volume.gain.setValueAtTime(0.06, sound.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, sound.currentTime + 0.25);
  tone.connect(volume).connect(sound.destination);
  tone.start();
  tone.stop(sound.currentTime + 0.25);
}
