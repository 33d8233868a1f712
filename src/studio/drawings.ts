import { AppError } from '../base/errors.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import type { FlowDrawing } from './drawing.ts';

/** What the closure proof found in a flow when it was drawn. */
export interface FlowProof {
  /** States that loops wait in; of them, those with a fixed deadline and the way out that it takes. */
  resting: number;
  withDeadline: number;
  ends: number;
  violations: { state: string | null; rule: string; reason: string; fix: string }[];
}

export interface KeptDrawing {
  drawing: FlowDrawing;
  proof: FlowProof;
  drawnAt: Date;
}

/** By 'refund 3': what was drawn, by the digest of what it was drawn from. */
export async function readDigests(db: Database, workspaceId: WorkspaceId): Promise<Map<string, string>> {
  const { rows } = await queryIn<{ flow: string; version: number; digest: string }>(db, workspaceId, {
    name: 'drawingDigests',
    text: 'select flow, version, digest from flow_drawing where workspace_id = $1',
    values: [workspaceId],
  });
  return new Map(rows.map(({ flow, version, digest }) => [`${flow} ${version}`, digest]));
}

/** Another process may have drawn the same meanwhile: the picture is the same. */
export async function keepDrawing(
  db: Database,
  workspaceId: WorkspaceId,
  { drawing, digest, proof, at }: { drawing: FlowDrawing; digest: string; proof: FlowProof; at: Date },
): Promise<void> {
  await queryIn(db, workspaceId, {
    name: 'keepDrawing',
    text: `insert into flow_drawing (workspace_id, flow, version, digest, drawing, proof, drawn_at)
      values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (workspace_id, flow, version) do update
      set digest = excluded.digest, drawing = excluded.drawing, proof = excluded.proof, drawn_at = excluded.drawn_at`,
    values: [
      workspaceId,
      drawing.flow,
      drawing.version,
      digest,
      JSON.stringify(drawing),
      JSON.stringify(proof),
      at,
    ],
  });
}

/** @throws AppError DRAWING_NOT_FOUND */
export async function readDrawing(
  db: Database,
  workspaceId: WorkspaceId,
  { flow, version }: { flow: string; version: number },
): Promise<KeptDrawing> {
  const { rows } = await queryIn<KeptDrawing>(db, workspaceId, {
    name: 'readDrawing',
    text: `select drawing, proof, drawn_at as "drawnAt" from flow_drawing
      where workspace_id = $1 and flow = $2 and version = $3`,
    values: [workspaceId, flow, version],
  });
  const [found] = rows;
  if (found) return found;
  const known = (await listDrawn(db, workspaceId)).filter((each) => each.flow === flow);
  const versions = known.map((each) => each.version).join(', ') || 'none';
  throw new AppError(
    'DRAWING_NOT_FOUND',
    `Version ${version} of flow '${flow}' was never drawn here; drawn are: ${versions}`,
    { flow, version },
  );
}

export interface DrawnFlow {
  flow: string;
  version: number;
  states: number;
  violations: number;
  drawnAt: Date;
}

/** All versions of all flows, the newest version of a flow first. */
export async function listDrawn(db: Database, workspaceId: WorkspaceId): Promise<DrawnFlow[]> {
  const { rows } = await queryIn<DrawnFlow>(db, workspaceId, {
    name: 'listDrawn',
    text: `select flow, version, (proof->>'resting')::int as states,
        jsonb_array_length(proof->'violations') as violations, drawn_at as "drawnAt"
      from flow_drawing where workspace_id = $1 order by flow, version desc`,
    values: [workspaceId],
  });
  return rows;
}
