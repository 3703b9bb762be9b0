// One clause that a search found.

import { documentAddress } from './address.js';
import { copyButton } from './copy.js';
import { h, marked } from './dom.js';
import { departmentChips, documentLine, titleOf, trail } from './pieces.js';

const longText = 320;

/** What can be done with a hit. Each entry makes an element, or null; other modules add theirs. */
export const hitActions = [
  hit => copyButton('复制出处', hit.citation, `复制出处：${hit.citation}`),
  hit => copyButton('复制条文与出处', `${hit.text}\n——${hit.citation}`, '复制条文与出处'),
  hit => h('a', { class: 'quiet', href: documentAddress(hit.documentId, hit.clauseId) }, '在文件中查看'),
];

/** A hit as an article. */
export function hitArticle(hit) {
  return h('article', { class: 'hit', 'data-clause': hit.clauseId },
    h('h2', null, h('a', { href: documentAddress(hit.documentId, hit.clauseId) }, titleOf(hit.document))),
    documentLine(hit.document),
    trail(hit.path),
    clauseText(hit),
    departmentChips(hit.departments),
    h('p', { class: 'citation' }, h('span', null, '出处'), h('bdi', null, hit.citation)),
    copiesOf(hit),
    h('div', { class: 'actions' }, hitActions.map(action => action(hit))));
}

/** Clauses elsewhere with nearly the same text, for which this one stands. */
function copiesOf({ copies }) {
  if (!copies?.length) return null;
  return h('details', { class: 'copies' }, h('summary', null, `另有 ${copies.length} 条文字几乎相同`), h('ul', null, copies.map(copy =>
    h('li', null, h('a', { href: documentAddress(copy.documentId, copy.clauseId) }, h('bdi', null, copy.citation)), copy.city && h('bdi', null, `　${copy.city}`)))));
}

/** The text to the letter, words marked; a long one is folded until it is asked for. */
function clauseText(hit) {
  const text = h('div', { class: 'text', id: `text-${hit.rank}` }, marked(hit.text, hit.highlights));
  if (hit.text.length <= longText) return text;
  text.classList.add('folded');
  const more = h('button', { type: 'button', class: 'quiet', 'aria-expanded': 'false', 'aria-controls': text.id }, '展开全文');
  more.addEventListener('click', () => {
    const open = !text.classList.toggle('folded');
    more.setAttribute('aria-expanded', String(open));
    more.textContent = open ? '收起' : '展开全文';
  });
  return h('div', null, text, more);
}
