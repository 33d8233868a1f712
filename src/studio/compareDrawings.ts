import type { DrawnState, FlowDrawing } from './drawing.ts';

/** What of a flow is another in a newer version. */
export interface FlowChanges {
  added: string[];
  removed: string[];
  /** States that are in both, and what about them differs. */
  changed: { state: string; fields: string[] }[];
  waysAdded: WayEnds[];
  waysRemoved: WayEnds[];
}

interface WayEnds {
  from: string;
  to: string;
  on: string;
}

const COMPARED = [
  'kind',
  'waitsFor',
  'nextStep',
  'queue',
  'deadline',
  'nudgesMs',
  'acts',
  'policy',
  'operation',
  'outcome',
] as const satisfies readonly (keyof DrawnState)[];

/** The states and ways that one version has and the other has not, or has otherwise. */
export function compareDrawings(older: FlowDrawing, newer: FlowDrawing): FlowChanges {
  const [before, after] = [byName(older), byName(newer)];
  const [waysBefore, waysAfter] = [waysOf(older), waysOf(newer)];
  return {
    added: [...after.keys()].filter((name) => !before.has(name)),
    removed: [...before.keys()].filter((name) => !after.has(name)),
    changed: [...after.values()].flatMap((state) => {
      const was = before.get(state.name);
      const fields = was ? COMPARED.filter((field) => !isSame(was[field], state[field])) : [];
      return fields.length === 0 ? [] : [{ state: state.name, fields }];
    }),
    waysAdded: [...waysAfter].flatMap(([key, way]) => (waysBefore.has(key) ? [] : [way])),
    waysRemoved: [...waysBefore].flatMap(([key, way]) => (waysAfter.has(key) ? [] : [way])),
  };
}

const byName = ({ states }: FlowDrawing) => new Map(states.map((state) => [state.name, state]));

const waysOf = ({ ways }: FlowDrawing) =>
  new Map(ways.map(({ from, to, on }): [string, WayEnds] => [`${from} ${on} ${to}`, { from, to, on }]));

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
