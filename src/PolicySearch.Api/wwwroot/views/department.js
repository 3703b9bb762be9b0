// What one department answers for, by document and heading.

import { get } from '../api.js';
import { addressOf, departmentAddress, documentAddress, piecesOf } from '../address.js';
import { copyButton } from '../copy.js';
import { h } from '../dom.js';
import { departmentChips, documentLine, pager, titleOf, trail } from '../pieces.js';
import { count, roles } from '../words.js';

const size = 50;

export async function show(url, signal) {
  const name = piecesOf(url)[1];
  const state = { role: url.searchParams.getAll('role'), city: url.searchParams.get('city') ?? '', page: url.searchParams.get('page') ?? '' };
  const answer = await get(`departments/${encodeURIComponent(name)}`, { ...state, size }, signal);
  const address = changes => departmentAddress(answer.canonical, { ...state, page: '', ...changes });
  return {
    title: answer.canonical,
    message: `${answer.canonical}，${count(answer.total)} 条条款`,
    content: h('div', { class: 'single department' },
      h('div', { class: 'head' }, h('h1', { tabindex: '-1' }, h('bdi', null, answer.canonical), h('span', { class: 'count' }, `${count(answer.total)} 条`))),
      answer.forms.length > 0 && h('p', { class: 'line' }, '也写作：', answer.forms.map(form => h('bdi', null, form))),
      roleChoices(answer, state, address),
      answer.total > 0 && h('p', { class: 'ways' },
        h('a', { class: 'quiet', href: addressOf('graph', { department: answer.canonical, city: state.city }) }, '与哪些部门共事'),
        h('a', { class: 'quiet', href: addressOf('api/v1/export/departments/' + encodeURIComponent(answer.canonical), { role: state.role, city: state.city }), download: '' }, '下载 CSV')),
      state.city && h('p', { class: 'applied' }, h('a', { class: 'filter', href: address({ city: '' }), 'aria-label': `去掉筛选 地区：${state.city}` }, h('bdi', null, `地区：${state.city}`), h('span', { 'aria-hidden': 'true' }, '×'))),
      answer.documents.map(entry => documentSection(entry, answer.canonical, state, address)),
      answer.total === 0 && h('p', { class: 'nothing' }, '没有符合的条款。', h('a', { href: departmentAddress(answer.canonical) }, '查看全部职责')),
      pager(answer.page, answer.size, answer.total, Infinity, page => address({ page: page === 1 ? '' : page }))),
  };
}

const roleChoices = (answer, state, address) => h('nav', { class: 'choices', 'aria-label': '职责' }, h('ul', null,
  h('li', null, h('a', { href: address({ role: [] }), 'aria-current': state.role.length === 0 && 'true' }, '全部')),
  Object.entries(roles).filter(([role]) => answer.roles[role]).map(([role, label]) =>
    h('li', null, h('a', { href: address({ role: [role] }), 'aria-current': state.role.includes(role) && 'true' }, `${label} ${count(answer.roles[role])}`)))));

function documentSection({ id, document, clauses }, canonical, state, address) {
  return h('section', { class: 'of-document' },
    h('h2', null, h('a', { href: documentAddress(id) }, titleOf(document))),
    documentLine(document, document.city && !state.city && h('a', { class: 'quiet', href: address({ city: document.city }) }, `只看${document.city}`)),
    byHeading(clauses).map(({ path, entries }) => h('section', { class: 'of-heading' },
      path.length > 0 && h('h3', null, trail(path)),
      entries.map(clause => h('div', { class: 'hit small' },
        h('div', { class: 'text' }, clause.text),
        departmentChips(clause.departments.toSorted((left, right) => (right.canonical === canonical) - (left.canonical === canonical))),
        h('div', { class: 'actions' }, copyButton('复制出处', clause.citation, `复制出处：${clause.citation}`),
          h('a', { class: 'quiet', href: documentAddress(id, clause.id) }, '在文件中查看')))))));
}

/** Clauses under the same heading, as they follow each other. */
function byHeading(clauses) {
  const groups = [];
  for (const clause of clauses) {
    const key = JSON.stringify(clause.path);
    if (groups.at(-1)?.key !== key) groups.push({ key, path: clause.path, entries: [] });
    groups.at(-1).entries.push(clause);
  }
  return groups;
}
