// Addresses of the page. This module lies at page/{version}/ below the root of the service, also behind a proxy that adds a prefix.

export const root = new URL('../../', import.meta.url);

/** Address of a place of the service: path below the root, and parameters; empty ones are left out, lists repeat. */
export function addressOf(path, parameters = {}, hash = '') {
  const url = new URL(path, root);
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '' && one !== false) url.searchParams.append(name, one);
    }
  }
  return url.pathname + url.search + (hash && `#${encodeURIComponent(hash)}`);
}

export const documentAddress = (id, clause = '') => addressOf(`documents/${encodeURIComponent(id)}`, {}, clause);
export const departmentAddress = (name, parameters) => addressOf(`departments/${encodeURIComponent(name)}`, parameters);
export const searchAddress = parameters => addressOf('', parameters);

/** What an address names below the root, decoded: its path in pieces. */
export function piecesOf(url) {
  return url.pathname.slice(root.pathname.length).split('/').filter(Boolean).map(decode);
}

/** The clause that an address points at. */
export const clauseOf = url => decode(url.hash.slice(1));

function decode(value) {
  try { return decodeURIComponent(value); } catch { return value; }
}
