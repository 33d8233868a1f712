import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { picked, type Random } from './chance.ts';
import type { Products } from './products.ts';

export const BLOWS = ['killProduct', 'killBackend', 'endSession', 'pauseProduct'] as const;
/**
 * killProduct: SIGKILL of a process of the product. killBackend: SIGKILL of a backend, after which PostgreSQL ends all
 * sessions and recovers. endSession: one session is ended. pauseProduct: a process stands still for three seconds.
 */
export type Blow = (typeof BLOWS)[number];

/** How often each comes, of a hundred. */
const ODDS: Record<Blow, number> = { killProduct: 50, endSession: 20, killBackend: 15, pauseProduct: 15 };
const PAUSE_MS = 3_000;

export interface Nemesis {
  products: Products;
  superuser: pg.Pool;
  random: Random;
}

export function nextBlow(random: Random): Blow {
  return picked(
    BLOWS.flatMap((blow) => Array.from({ length: ODDS[blow] }, () => blow)),
    random,
  );
}

/** Strikes. Gives false when there was nobody to strike. */
export async function strike(nemesis: Nemesis, blow: Blow): Promise<boolean> {
  switch (blow) {
    case 'killProduct':
      return signalProduct(nemesis, 'SIGKILL');
    case 'pauseProduct':
      return pauseProduct(nemesis);
    case 'killBackend':
      return killBackend(nemesis);
    case 'endSession':
      return endSession(nemesis);
  }
}

function signalProduct({ products, random }: Nemesis, signal: NodeJS.Signals): boolean {
  const living = products.living();
  if (living.length === 0) return false;
  picked(living, random).kill(signal);
  return true;
}

function pauseProduct({ products, random }: Nemesis): boolean {
  const living = products.living();
  if (living.length === 0) return false;
  const one = picked(living, random);
  one.kill('SIGSTOP');
  void wait(PAUSE_MS).then(() => one.kill('SIGCONT'));
  return true;
}

async function killBackend({ superuser, random }: Nemesis): Promise<boolean> {
  const backends = await backendsOf(superuser);
  if (backends.length === 0) return false;
  process.kill(picked(backends, random), 'SIGKILL');
  return true;
}

async function endSession({ superuser, random }: Nemesis): Promise<boolean> {
  const backends = await backendsOf(superuser);
  if (backends.length === 0) return false;
  await superuser.query('select pg_terminate_backend($1)', [picked(backends, random)]);
  return true;
}

/** Sessions of the product: its pools, and the one that says that it lives. */
async function backendsOf(superuser: pg.Pool): Promise<number[]> {
  const { rows } = await superuser.query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and usename = 'loopline' order by pid`,
  );
  return rows.map(({ pid }) => pid);
}
