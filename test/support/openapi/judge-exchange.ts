import type { Exchange } from '../../../local/confluence/exchange';
import { BASE, operationFinder, readDescription } from './description';
import { answerJudge } from './judge-answer';
import { requestJudge } from './judge-request';

/** Newer than the description, as its own notes say. */
const NEWER = [/^\/pages\/[^/]+\/(descendants|direct-children)$/u, /^\/users-bulk$/u];
const NOT_MODELLED = 501;

export interface Judgement {
  /** Method, path as described, status: what exchanges are counted by. */
  kind: string;
  /** Whether the description says anything about it. */
  isDescribed: boolean;
  /** What is not as described. */
  complaints: readonly string[];
}

/**
 * @returns a function that holds the app's requests, and all answers whoever asked, against Atlassian's description; null when
 * there is no description. What clients other than the app send may be wrong on purpose.
 */
export function exchangeJudge(): ((exchange: Exchange) => Judgement) | null {
  const description = readDescription();
  if (description === null) return null;
  const find = operationFinder(description);
  const judgeRequest = requestJudge(description);
  const judgeAnswer = answerJudge(description);

  return ({ sender, operation, method, url, body, status, answer }) => {
    const [address = '', query = ''] = url.split('?', 2);
    const pathname = address.startsWith(`${BASE}/`) ? address.slice(BASE.length) : null;
    const found = pathname === null ? undefined : find(method, pathname);
    // What the host refuses by name is no answer of Confluence.
    const isRefused = status === NOT_MODELLED;
    if (found === undefined) {
      const isStrange = pathname !== null && !isRefused && !NEWER.some((pattern) => pattern.test(pathname));
      const complaints = isStrange ? ['it is not described'] : [];
      return { kind: `${method} ${operation ?? '(refused by name)'}`, isDescribed: false, complaints };
    }
    const ofRequest = sender === 'app' ? judgeRequest(found, { query: new URLSearchParams(query), body }) : [];
    const ofAnswer = isRefused ? [] : judgeAnswer(found, status, answer);
    return { kind: `${method} ${found.template}`, isDescribed: true, complaints: [...ofRequest, ...ofAnswer] };
  };
}
