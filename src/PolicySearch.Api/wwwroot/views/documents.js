// The documents of the corpus.

import { get } from '../api.js';
import { addressOf, documentAddress } from '../address.js';
import { h } from '../dom.js';
import { documentLine, pager, titleOf } from '../pieces.js';
import { count, validities } from '../words.js';

const size = 20;

export async function show(url, signal) {
  const state = Object.fromEntries(['city', 'issuer', 'validity', 'page'].map(name => [name, url.searchParams.get(name) ?? '']));
  const [list, cities] = await Promise.all([get('documents', { ...state, size, includeInner: state.city ? true : '' }, signal), get('cities', {}, signal)]);
  const title = state.city ? `${state.city}的文件` : '全部文件';
  return {
    title,
    message: `${title}，${count(list.total)} 个`,
    content: h('div', { class: 'single' },
      h('div', { class: 'head' }, h('h1', { tabindex: '-1' }, title, h('span', { class: 'count' }, count(list.total)))),
      h('form', { class: 'narrow', action: addressOf('documents'), method: 'get' },
        select('地区', 'city', state.city, cities.cities.map(({ name, documents }) => [name, `${name}（${count(documents)}）`])),
        select('效力', 'validity', state.validity, Object.entries(validities)),
        state.issuer && h('label', null, '发文机关', h('input', { name: 'issuer', value: state.issuer })),
        h('button', { type: 'submit' }, '筛选')),
      list.documents.length === 0 && h('p', { class: 'nothing' }, '没有符合的文件。', h('a', { href: addressOf('documents') }, '查看全部文件')),
      h('ol', { class: 'list' }, list.documents.map(document => h('li', null,
        h('h2', null, h('a', { href: documentAddress(document.id) }, titleOf(document))),
        documentLine(document)))),
      pager(list.page, list.size, list.total, Infinity, page => addressOf('documents', { ...state, page: page === 1 ? '' : page }))),
  };
}

function select(label, name, present, values) {
  const known = values.some(([value]) => value === present) || !present ? values : [[present, present], ...values];
  return h('label', null, label, h('select', { name },
    h('option', { value: '' }, '不限'), known.map(([value, text]) => h('option', { value, selected: value === present }, text))));
}
