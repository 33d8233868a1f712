import type { State } from './flowQueries.ts';
import { worded } from './kinds.ts';
import type { useFlow } from './useFlow.ts';

export interface StatePanelProps {
  flow: string;
  state: State;
  shown: ReturnType<typeof useFlow>;
  onChoose: (state: string | undefined) => void;
}

/** What the states of the drawing are called, by their names. */
export function titleIn({ drawn }: StatePanelProps['shown']): (name: string) => string {
  const titles = new Map(drawn.drawing.states.map((state) => [state.name, state.title]));
  return (name) => titles.get(name) ?? worded(name);
}
