import type { Clock } from '../base/clock.ts';
import { AppError } from '../base/errors.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { NumberCheck, NumberDesk } from '../channels/numberDesk.ts';
import { ensureAccounts } from '../outbox/accounts.ts';
import {
  keepStoredNumber,
  readStoredNumbers,
  removeStoredNumber,
  type Credentials,
  type NumberStore,
} from './storedNumbers.ts';

/** A number that the configuration names, with what it is reached by. */
export interface ConfiguredNumber {
  account: string;
  businessId: string | null;
  credentials: Credentials;
}

export interface NumberRoom extends NumberStore {
  clock: Clock;
  channel: string;
  configured: readonly ConfiguredNumber[];
  /** Looks at the provider with a token. */
  desk(accessToken: string): NumberDesk;
  /** Has this process use what is stored now. */
  takeUp(): Promise<void>;
}

export interface NumberEntered {
  phoneNumberId: string;
  businessId: string;
  accessToken?: string | undefined;
  appSecret?: string | undefined;
}

/** What has to be right before anything is kept; the rest can be set right afterwards. */
const NEEDED: readonly NumberCheck['step'][] = ['token', 'business', 'secret'];

/**
 * Looks at the number with what was entered, and keeps it when the provider takes the token, has the number under this
 * account and knows the secret as that of the token's app. It speaks from then on.
 * @throws AppError NUMBER_CONFIGURED, CREDENTIALS_MISSING
 */
export async function connectNumber(
  room: NumberRoom,
  workspaceId: WorkspaceId,
  { entered, callbackUrl, by }: { entered: NumberEntered; callbackUrl: string; by: string },
): Promise<{ isKept: boolean; checks: NumberCheck[] }> {
  const { phoneNumberId: account, businessId } = entered;
  const { channel, clock } = room;
  if (room.configured.some((one) => one.account === account)) throw configured();
  const stored = (await readStoredNumbers(room, workspaceId, channel)).find((one) => one.account === account);
  const accessToken = entered.accessToken ?? stored?.credentials?.accessToken;
  const appSecret = entered.appSecret ?? stored?.credentials?.appSecret;
  if (accessToken === undefined || appSecret === undefined) throw missing();
  const asked = { phoneNumberId: account, businessId, appSecret, callbackUrl };
  const checks = await room.desk(accessToken).check(asked);
  const isRight = NEEDED.every((needed) => checks.some(({ step, isDone }) => step === needed && isDone));
  if (!isRight) return { isKept: false, checks };
  const isNew = { token: entered.accessToken !== undefined, secret: entered.appSecret !== undefined };
  const now = clock.now();
  await keepStoredNumber(room, workspaceId, {
    channel,
    account,
    businessId,
    accessToken,
    appSecret,
    isNew,
    by,
    now,
  });
  await ensureAccounts(room.db, workspaceId, { channel, accounts: [account] });
  await room.takeUp();
  return { isKept: true, checks };
}

/** @throws AppError NUMBER_NOT_FOUND, NUMBER_CONFIGURED */
export async function disconnectNumber(
  room: NumberRoom,
  workspaceId: WorkspaceId,
  account: string,
): Promise<void> {
  if (room.configured.some((one) => one.account === account)) throw configured();
  const isRemoved = await removeStoredNumber(room.db, workspaceId, { channel: room.channel, account });
  if (!isRemoved) throw unknown();
  await room.takeUp();
}

/**
 * A number with what it is reached by now.
 * @throws AppError NUMBER_NOT_FOUND, CREDENTIALS_MISSING
 */
export async function connectedNumber(
  room: NumberRoom,
  workspaceId: WorkspaceId,
  account: string,
): Promise<ConfiguredNumber> {
  const own = room.configured.find((one) => one.account === account);
  if (own) return own;
  const stored = (await readStoredNumbers(room, workspaceId, room.channel)).find(
    (one) => one.account === account,
  );
  if (!stored) throw unknown();
  const { businessId, credentials } = stored;
  if (credentials === null) throw missing();
  return { account, businessId, credentials };
}

function configured(): AppError {
  return new AppError(
    'NUMBER_CONFIGURED',
    'This number has its credentials from the configuration of the installation; change them there',
  );
}

function unknown(): AppError {
  return new AppError(
    'NUMBER_NOT_FOUND',
    'No number with this id is connected; list them with GET /channels/whatsapp',
  );
}

function missing(): AppError {
  return new AppError(
    'CREDENTIALS_MISSING',
    'A token and an app secret are needed for this number, and not both are kept; enter both',
  );
}
