import { hash, verify } from '@node-rs/argon2';
import { AppError } from '../base/errors.ts';

/** argon2id with 64 MiB, three passes, one lane: 55 to 175 ms on the two cores that this was written on. */
const COST = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 };

/** Each hash takes 64 MiB while it is made. */
const AT_ONCE = 2;
/** Who would wait longer than for these is sent away: their browser has given up by then. */
const MOST_WAITING = 40;

/** Of a random text that nobody has: an account that is not there takes as long as one that is. */
const OF_NOBODY =
  '$argon2id$v=19$m=65536,t=3,p=1$+Zum+DLbmpp7ZYbaqUsMcw$hoHz1+O0T2hR4cfy1lvRzibzmPxRAwebfbqTaQn8Wic';

let running = 0;
const waiting: (() => void)[] = [];

/** In the PHC string format, with a salt of its own. Which passwords are taken is said by `passwordProblem`. */
export function passwordHash(password: string): Promise<string> {
  return inTurn(() => hash(normal(password), COST));
}

/** @param kept Null: there is no account or it has no password; then it is false after the same time. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const isRight = await inTurn(() => verify(kept ?? OF_NOBODY, normal(password)));
  return kept !== null && isRight;
}

/** What looks the same on two keyboards is the same. */
function normal(password: string): string {
  return password.normalize('NFKC');
}

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running === AT_ONCE) {
    if (waiting.length >= MOST_WAITING) throw tooMany();
    await new Promise<void>((go) => void waiting.push(go)); // who ends hands over the place, so `running` stays
  } else {
    running++;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

function tooMany(): AppError {
  return new AppError(
    'TOO_MANY_TRIES',
    'Too many people sign in at this moment; wait 5 seconds and try again',
    { retryAfterSeconds: 5 },
  );
}
