import type { WorkspaceId } from '../base/id.ts';
import { one } from '../db/one.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { protocolNumber } from '../base/protocolNumber.ts';

export interface ProtocolNumbers {
  next(workspaceId: WorkspaceId, now: Date): Promise<string>;
}

/** Numbers are taken in blocks, so that opening loops does not queue on one row; a block cut short leaves a gap. */
const BLOCK = 20;

interface Block {
  next: number;
  end: number;
}

export function makeProtocolNumbers(db: Database): ProtocolNumbers {
  const blocks = new Map<string, Block>();
  const reserving = new Map<string, Promise<void>>();
  return {
    async next(workspaceId, now) {
      const day = now.toISOString().slice(0, 10);
      const key = `${workspaceId} ${day}`;
      for (;;) {
        const block = blocks.get(key);
        if (block && block.next < block.end) return protocolNumber(now, block.next++);
        const reserved =
          reserving.get(key) ??
          reserve(db, workspaceId, day)
            .then((fresh) => void blocks.set(key, fresh))
            .finally(() => reserving.delete(key));
        reserving.set(key, reserved);
        await reserved;
      }
    },
  };
}

async function reserve(db: Database, workspaceId: WorkspaceId, day: string): Promise<Block> {
  const reserved = await queryIn<{ next_number: number }>(db, workspaceId, {
    name: 'reserveProtocolNumbers',
    text: `insert into protocol_block (workspace_id, day, next_number) values ($1, $2::date, 1 + $3::int)
      on conflict (workspace_id, day) do update set next_number = protocol_block.next_number + $3
      returning next_number`,
    values: [workspaceId, day, BLOCK],
  });
  const end = one(reserved).next_number;
  return { next: end - BLOCK, end };
}
