import type { RingStep } from '../../../kit/LoopRing.tsx';
import type { CaseLoop } from '../caseQueries.ts';

/** The ring of a matter: what lies behind it on its meant way, where it rests, what lies ahead. */
export function ringOf({ behind, now, ahead }: Pick<CaseLoop, 'behind' | 'now' | 'ahead'>): RingStep[] {
  const done = Array.from({ length: behind }, (): RingStep => 'done');
  const here: RingStep[] = now ? [nowStep(now.waitsFor)] : [];
  const left = ahead.map((): RingStep => 'ahead');
  const steps = [...done, ...here, ...left];
  return steps.length > 0 ? steps : ['ahead'];
}

function nowStep(waitsFor: NonNullable<CaseLoop['now']>['waitsFor']): RingStep {
  if (waitsFor === 'person') return 'person';
  return waitsFor === 'customer' ? 'waiting' : 'assistant';
}
