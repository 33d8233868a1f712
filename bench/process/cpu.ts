import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts CPU time in hundredths of a second. */
const TICK_MS = 10;

/** CPU time that a process has used so far, in ms; null where the system does not tell (/proc is Linux). */
export function cpuMsOf(pid: number): number | null {
  const stat = statOf(pid);
  return stat === null ? null : stat.ownMs;
}

/** CPU time of a PostgreSQL: its postmaster, its sessions, and those that have ended. */
export function postgresCpuMs(postmaster: number): number | null {
  const main = statOf(postmaster);
  if (main === null) return null;
  const sessions = pids()
    .map(statOf)
    .filter((stat) => stat?.parent === postmaster);
  return sessions.reduce((sum, stat) => sum + (stat?.ownMs ?? 0), main.ownMs + main.childrenMs);
}

/** CPU time that the whole machine has used so far, in ms. */
export function machineCpuMs(): number | null {
  try {
    const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n');
    const [user = 0, nice = 0, system = 0, , , irq = 0, softIrq = 0] = line.split(/\s+/).slice(1).map(Number);
    return (user + nice + system + irq + softIrq) * TICK_MS;
  } catch {
    return null;
  }
}

/** Memory that a process holds, in MB. */
export function memoryMbOf(pid: number): number | null {
  try {
    const found = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return found ? Math.round(Number(found[1]) / 1024) : null;
  } catch {
    return null;
  }
}

function pids(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

function statOf(pid: number): { parent: number; ownMs: number; childrenMs: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // After the name, which stands in brackets and may hold anything: state, parent …
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [, parent = 0, , , , , , , , , , user = 0, system = 0, ended = 0, endedSystem = 0] = fields;
    return { parent, ownMs: (user + system) * TICK_MS, childrenMs: (ended + endedSystem) * TICK_MS };
  } catch {
    return null;
  }
}
