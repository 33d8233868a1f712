import type { State } from './flowQueries.ts';
import { wordsOfState } from '../../data/wordsOfName.ts';
import type { useFlow } from './useFlow.ts';

export interface StatePanelProps {
  flow: string;
  state: State;
  shown: ReturnType<typeof useFlow>;
  onChoose: (state: string | undefined) => void;
}

/** What the states of the drawing are called, by their names. */
export function titleIn({ drawn }: StatePanelProps['shown']): (name: string) => string {
  return (name) => wordsOfState(drawn.drawing.flow, name);
}
