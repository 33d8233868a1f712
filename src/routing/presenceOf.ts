import { MINUTE_MS } from '../base/clock.ts';

export type Presence = 'online' | 'away' | 'offline';

/** What an agent said last, and when they were last heard of. */
export interface Said {
  readonly presence: Presence;
  readonly since: Date;
  readonly seenAt: Date;
}

/** Durations of silence in ms; see the table routing_setting. */
export interface PresenceSettings {
  readonly awayAfterMs: number;
  readonly goneAfterMs: number;
  readonly releaseAfterMs: number;
}

/** Guess: a console says every half minute that it is there, a lunch is longer than a quarter of an hour. */
export const PRESENCE_DEFAULTS: PresenceSettings = {
  awayAfterMs: 5 * MINUTE_MS,
  goneAfterMs: 15 * MINUTE_MS,
  releaseAfterMs: 10 * MINUTE_MS,
};

/** As it counts: who falls silent is away, and later offline, whatever they said. Who never said anything is offline. */
export function presenceOf(said: Said | null, settings: PresenceSettings, now: Date): Presence {
  if (said === null) return 'offline';
  const silentMs = now.getTime() - said.seenAt.getTime();
  if (said.presence === 'offline' || silentMs >= settings.goneAfterMs) return 'offline';
  return said.presence === 'away' || silentMs >= settings.awayAfterMs ? 'away' : 'online';
}
