import type { NumberTrouble } from '../../api/numberSetup.ts';
import type { NumberCheck } from '../numberDesk.ts';
import { answerFailure } from './answerFailure.ts';
import type { GraphAnswer } from './graphApi.ts';

/** In the provider's words why it did not do what was asked; null when it did. */
export function refusalOf(answer: GraphAnswer): string | null {
  if (answer.kind === 'lost') return `no answer came: ${answer.code}`;
  if (answer.kind === 'answer' && answer.status === 200) return null;
  const failure = answerFailure(answer);
  return failure === null ? 'the provider has a fault' : `${failure.code}: ${failure.detail}`;
}

/** True: the provider has said no, and not only failed to say anything. */
export function isAnswered(answer: GraphAnswer): boolean {
  return answer.kind === 'answer' && answer.status < 500;
}

/** A step that a refused request leaves open. Whatever was not answered is nobody's fault here. */
export function refusedStep(
  step: NumberCheck['step'],
  answer: GraphAnswer,
  trouble: NumberTrouble,
): NumberCheck {
  const detail = refusalOf(answer) ?? 'the provider has a fault';
  return { step, isDone: false, detail, trouble: isAnswered(answer) ? trouble : 'noAnswer' };
}
