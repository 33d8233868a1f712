import type { WorkspaceId } from '../base/id.ts';
import type { NumberRoom } from './connectedNumbers.ts';
import { readSightings, type KnownSighting, type SightingKind } from './sightings.ts';
import { readStoredNumbers } from './storedNumbers.ts';

/** How the numbers of a workspace are connected, and what the provider did at our address. Holds no secret. */
export async function listNumbers(room: NumberRoom, workspaceId: WorkspaceId) {
  const { db, channel, configured } = room;
  const [stored, sightings] = await Promise.all([
    readStoredNumbers(room, workspaceId, channel),
    readSightings(db, workspaceId, channel),
  ]);
  const fixed = configured.map(({ account, businessId }) => ({
    phoneNumberId: account,
    businessId,
    source: 'configuration' as const,
    isUsable: true,
    tokenEnteredAt: null,
    secretEnteredAt: null,
    changedBy: null,
    ...signedOf(sightings, account),
  }));
  const own = stored
    .filter(({ account }) => !configured.some((one) => one.account === account))
    .map(({ account, businessId, tokenEnteredAt, secretEnteredAt, changedBy, credentials }) => ({
      phoneNumberId: account,
      businessId,
      source: 'console' as const,
      isUsable: credentials !== null,
      tokenEnteredAt,
      secretEnteredAt,
      changedBy,
      ...signedOf(sightings, account),
    }));
  return { numbers: [...fixed, ...own], seen: seenIn(sightings) };
}

function seenIn(sightings: readonly KnownSighting[]) {
  const ofAll = (kind: SightingKind) => sightings.find((one) => one.account === '' && one.kind === kind);
  return {
    verifiedAt: ofAll('verified')?.lastAt ?? null,
    wrongTokenAt: ofAll('wrongToken')?.lastAt ?? null,
    firstSignedAt: ofAll('signed')?.firstAt ?? null,
    signedAt: ofAll('signed')?.lastAt ?? null,
    wrongSignatureAt: ofAll('wrongSignature')?.lastAt ?? null,
  };
}

function signedOf(sightings: readonly KnownSighting[], account: string) {
  const own = sightings.find((one) => one.account === account && one.kind === 'signed');
  return { firstSignedAt: own?.firstAt ?? null, lastSignedAt: own?.lastAt ?? null };
}
