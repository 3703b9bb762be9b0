// Elements and text. Text from documents reaches the page through these functions alone, as text nodes.

/** Characters that steer the direction of text, or hide: shown by name, and kept from acting beyond themselves. */
const controls = new Map(Object.entries({
  '\u061c': 'ALM', '\u200e': 'LRM', '\u200f': 'RLM', '\u202a': 'LRE', '\u202b': 'RLE', '\u202c': 'PDF', '\u202d': 'LRO', '\u202e': 'RLO',
  '\u2066': 'LRI', '\u2067': 'RLI', '\u2068': 'FSI', '\u2069': 'PDI',
}));
const controlForm = /([\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069])/;

/** An element. Attributes: class, href and other attributes by name; on… takes a listener; null and false are left out. */
export function h(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : isShown(key) ? plain(value) : value);
  }
  return append(element, children);
}

/** An element of a picture (SVG). Texts in it are plain. */
export function s(name, attributes, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value !== null && value !== undefined) element.setAttribute(key, typeof value === 'string' ? plain(value) : value);
  }
  element.append(...children.flat(Infinity).map(child => child instanceof Node ? child : plain(child)));
  return element;
}

/** Appends nodes, texts and lists of them. */
export function append(parent, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    parent.append(child instanceof Node ? child : text(String(child)));
  }
  return parent;
}

/** Text to the letter, its direction marks shown and isolated. */
export function text(value) {
  if (!controlForm.test(value)) return document.createTextNode(value);
  const fragment = document.createDocumentFragment();
  for (const piece of value.split(controlForm)) {
    const control = controls.get(piece);
    if (!control) { fragment.append(piece); continue; }
    const shown = document.createElement('bdi');
    shown.className = 'control';
    shown.dataset.name = control;
    shown.title = `方向控制符 ${control}`;
    shown.textContent = piece;
    fragment.append(shown);
  }
  return fragment;
}

/** Text with ranges of it marked; ranges ascend and do not overlap. */
export function marked(value, ranges) {
  const fragment = document.createDocumentFragment();
  let at = 0;
  for (const { start, length } of ranges) {
    fragment.append(text(value.slice(at, start)), h('mark', null, value.slice(start, start + length)));
    at = start + length;
  }
  fragment.append(text(value.slice(at)));
  return fragment;
}

/** Text without direction marks, for where no element can hold them: titles of windows, tooltips. */
export const plain = value => String(value).split(controlForm).filter(piece => !controls.has(piece)).join('');

/** Says something to those who do not see the page. */
export function announce(message) {
  document.getElementById('status').textContent = plain(message);
}

const isShown = attribute => attribute === 'title' || attribute === 'aria-label';
