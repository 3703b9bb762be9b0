// The departments that answer for clauses of the corpus.

import { get } from '../api.js';
import { departmentAddress } from '../address.js';
import { h } from '../dom.js';
import { count, roles } from '../words.js';

export async function show(url, signal) {
  const { departments } = await get('departments', {}, signal);
  const title = '责任部门';
  return {
    title,
    message: `${title}，${count(departments.length)} 个`,
    content: h('div', { class: 'single' },
      h('div', { class: 'head' }, h('h1', { tabindex: '-1' }, title, h('span', { class: 'count' }, count(departments.length)))),
      departments.length === 0
        ? h('p', { class: 'nothing' }, '库中的条款没有写明责任部门。')
        : h('div', { class: 'tablebox', role: 'group', 'aria-label': '部门与条款数', tabindex: '0' }, h('table', { class: 'counts' },
          h('thead', null, h('tr', null, h('th', { scope: 'col' }, '部门'), Object.values(roles).map(role => h('th', { scope: 'col' }, role)), h('th', { scope: 'col' }, '条款'), h('th', { scope: 'col' }, '文件'))),
          h('tbody', null, departments.map(row))))),
  };
}

const row = ({ canonical, clauses, documents, roles: byRole }) => h('tr', null,
  h('th', { scope: 'row' }, h('a', { href: departmentAddress(canonical) }, h('bdi', null, canonical))),
  Object.keys(roles).map(role => h('td', null, byRole[role] ? h('a', { href: departmentAddress(canonical, { role }) }, count(byRole[role])) : '')),
  h('td', null, count(clauses)), h('td', null, count(documents)));
