import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACTIVITY_KINDS } from '../api/activityKinds.ts';
import type { ActivityKind } from './fact.ts';

/** Compiles only while both say the same. */
const named: readonly ActivityKind[] = ACTIVITY_KINDS;
const known: (kind: ActivityKind) => (typeof ACTIVITY_KINDS)[number] = (kind) => kind;

test('what the API calls by name is what happens', () =>
  assert.deepEqual(named.map(known), [...new Set(ACTIVITY_KINDS)]));
