// The REST interface, as the page uses it.

import { addressOf } from './address.js';

/** A failure that can be shown: what happened, and what to do about it. */
export class Problem extends Error {
  constructor(detail, hint, status = 0) {
    super(detail);
    this.hint = hint;
    this.status = status;
  }
}

/** The JSON at a path below /api/v1. */
export async function get(path, parameters, signal) {
  return (await request(`api/v1/${path}`, parameters, signal)).json();
}

/** The answer that the document asked for while its scripts were on their way (see Page/EarlySearch.cs), once; null where it asked for none. */
export function early(signal) {
  const link = document.querySelector('link[rel=preload][as=fetch]');
  link?.remove();
  return link && answered(fetching(link.href, signal)).then(response => response.json());
}

/** The text at a path below /api/v1. */
export async function getText(path, parameters, signal) {
  return (await request(`api/v1/${path}`, parameters, signal)).text();
}

/** How the service stands, ready or not. */
export async function ready(signal) {
  return (await send('readyz', {}, signal)).json();
}

const request = (path, parameters, signal) => answered(send(path, parameters, signal));

async function answered(sent) {
  const response = await sent;
  if (response.ok) return response;
  const problem = await response.json().catch(() => ({}));
  throw new Problem(
    problem.detail ?? `服务器答复了错误 ${response.status}。`,
    problem.hint ?? '请稍后再试；如果一直如此，请告知管理员。',
    response.status);
}

const send = (path, parameters, signal) => fetching(addressOf(path, parameters), signal);

async function fetching(address, signal) {
  try {
    return await fetch(address, { signal });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new Problem('连不上服务器。', '请检查网络，或确认服务正在运行，然后重试。');
  }
}
