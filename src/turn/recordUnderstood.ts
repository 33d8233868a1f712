import type { EventId } from '../base/id.ts';
import type { Understanding } from '../understanding/understand.ts';
import type { Draft } from './draft.ts';
import type { Listened } from './listen.ts';
import type { Understood } from './turnRows.ts';

/** Writes down what was understood of a message, by whom, how surely and at what cost; null: no stage was asked. */
export function recordUnderstood(
  draft: Draft,
  { id, heard, understood }: { id: EventId; heard: Listened; understood: Understanding | null },
): void {
  const { language } = draft;
  const { transcript } = heard;
  draft.understood.push({
    event: id,
    language,
    transcript,
    ...(understood === null ? FIXED : asRow(understood)),
  });
}

type Row = Omit<Understood, 'event' | 'language' | 'transcript'>;

const FIXED: Row = {
  stage: 0,
  verdict: 'fixed',
  commands: [],
  confidence: 1,
  candidates: [],
  signals: {},
  microseconds: {},
  model: null,
};

function asRow(understood: Understanding): Row {
  const { stage, verdict, commands, confidence, candidates, signals, microseconds, model } = understood;
  return {
    stage,
    verdict,
    commands: commands.map((command) => ({ ...command })),
    confidence,
    candidates: candidates.map((candidate) => ({ ...candidate })),
    signals: { ...signals },
    microseconds,
    model: model && { outcome: model.outcome, ...model.use },
  };
}
