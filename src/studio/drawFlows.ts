import { createHash } from 'node:crypto';
import { checkBlueprint } from '../blueprint/check/checkBlueprint.ts';
import { graphOf } from '../blueprint/check/graph.ts';
import type { Violation } from '../blueprint/check/violation.ts';
import type { Blueprint } from '../blueprint/blueprint.ts';
import type { Clock } from '../base/clock.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import type { Flow } from '../flow/flow.ts';
import type { DrawnState, FlowDrawing } from './drawing.ts';
import { keepDrawing, readDigests, type FlowProof } from './drawings.ts';
import { foldLines, type Folded } from './foldLines.ts';
import { layOut, type Placed } from './layOut.ts';
import { readStates, readWays, type ReadState } from './readStates.ts';
import type { ToPlace } from './toPlace.ts';

/** Raised when flows are to be drawn in another way. */
const WAY_OF_DRAWING = 1;

/** Draws the flows of a blueprint, every version that is not drawn as it is now. What was drawn of older ones stays. */
export async function drawFlows(
  { db, clock, signal }: { db: Database; clock: Clock; signal?: AbortSignal },
  workspaceId: WorkspaceId,
  blueprint: Blueprint,
): Promise<void> {
  const read = blueprint.flows.map((flow) => readFlow(flow));
  const known = await readDigests(db, workspaceId);
  const missing = read.filter(({ flow, digest }) => known.get(`${flow.name} ${flow.version}`) !== digest);
  if (missing.length === 0) return;
  const violations = checkBlueprint(blueprint);
  const placed = await layOut(
    missing.map(({ toPlace }) => toPlace),
    signal,
  );
  for (const [index, each] of missing.entries()) {
    const place = placed[index];
    if (place === undefined) continue;
    await keepDrawing(db, workspaceId, {
      drawing: drawingOf(each, place),
      digest: each.digest,
      proof: proofOf(each, violations),
      at: clock.now(),
    });
  }
}

interface ReadFlow {
  flow: Flow;
  states: ReadState[];
  folded: Folded;
  toPlace: ToPlace;
  digest: string;
}

function readFlow(flow: Flow): ReadFlow {
  const graph = graphOf(flow);
  const states = readStates(graph);
  const folded = foldLines(graph, states, readWays(graph));
  const toPlace: ToPlace = {
    initial: graph.initial,
    boxes: folded.boxes.map(({ name, waitsFor }) => ({
      name,
      size: waitsFor === 'end' ? 'end' : waitsFor === 'passes' ? 'pass' : 'rest',
    })),
    lines: folded.lines.map(({ id, from, to }) => ({ id, from, to })),
  };
  const text = JSON.stringify([WAY_OF_DRAWING, flow.reason, states, folded, toPlace]);
  return { flow, states, folded, toPlace, digest: createHash('sha256').update(text).digest('hex') };
}

function drawingOf({ flow, states, folded, toPlace }: ReadFlow, placed: Placed): FlowDrawing {
  return {
    flow: flow.name,
    version: flow.version,
    reason: flow.reason,
    initial: toPlace.initial,
    width: placed.width,
    height: placed.height,
    states: states.map((state): DrawnState => ({ ...state, box: placed.boxes.get(state.name) ?? null })),
    ways: folded.ways,
    lines: folded.lines.map((line) => ({ ...line, points: placed.lines.get(line.id) ?? [] })),
  };
}

/** What `loopline check` proves, as it came out for this flow when it was drawn. */
function proofOf({ flow, states }: ReadFlow, violations: readonly Violation[]): FlowProof {
  const resting = states.filter(({ waitsFor }) => waitsFor !== 'passes' && waitsFor !== 'end');
  return {
    resting: resting.length,
    withDeadline: resting.filter(({ deadline }) => deadline !== null).length,
    ends: states.filter(({ waitsFor }) => waitsFor === 'end').length,
    violations: violations
      .filter((each) => each.flow === flow.name)
      .map(({ state, rule, reason, fix }) => ({ state, rule, reason, fix })),
  };
}
