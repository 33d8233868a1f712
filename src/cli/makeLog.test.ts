import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError } from '../base/errors.ts';
import { makeLog } from './makeLog.ts';

function logged(write: (log: ReturnType<typeof makeLog>) => void): Record<string, unknown>[] {
  const lines: Record<string, unknown>[] = [];
  write(makeLog('info', (line) => lines.push(JSON.parse(line))));
  return lines;
}

test('only what is named may stand in the log', () => {
  const [line] = logged((log) =>
    log.info(
      { workspaceId: 'w1', conversationId: 'c1', text: 'secret words', phone: '15550142233' },
      'Took a turn',
    ),
  );
  assert.deepEqual(
    { ...line, time: '' },
    {
      level: 30,
      time: '',
      workspaceId: 'w1',
      conversationId: 'c1',
      msg: 'Took a turn',
    },
  );
});

test('an error of ours is told with code and words, one of others by name, code and place only', () => {
  const ours = new AppError('LOOP_NOT_FOUND', 'No matter has that number', { protocolNumber: 'x' });
  const theirs = Object.assign(new Error('duplicate key: (phone)=(15550142233)'), { code: '23505' });
  const lines = logged((log) => {
    log.error({ err: ours }, 'failed');
    log.error({ err: theirs }, 'failed');
    log.error({ err: 'thrown words' }, 'failed');
    log.error({ name: 'TypeError', stack: 'TypeError: secret words\n    at turn (a.ts:1:1)' }, 'failed');
  });
  assert.match(JSON.stringify(lines[0]), /"code":"LOOP_NOT_FOUND","message":"No matter has that number"/);
  assert.match(JSON.stringify(lines[1]), /"name":"Error","code":"23505","stack":\["at .*makeLog\.test\.ts/);
  assert.deepEqual(lines[3]?.stack, ['at turn (a.ts:1:1)']);
  assert.doesNotMatch(JSON.stringify(lines), /15550142233|secret words|thrown words/);
});

test('what is below the level is not written', () => {
  assert.deepEqual(
    logged((log) => log.debug('quiet')),
    [],
  );
});
