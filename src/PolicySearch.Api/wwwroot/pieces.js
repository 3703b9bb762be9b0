// Pieces that several views show: departments, validity, headings, paging, problems.

import { addressOf, departmentAddress } from './address.js';
import { append, h } from './dom.js';
import { count, day, roles, validities } from './words.js';

/** Of a long list so many departments are shown, the others on request. */
const shownDepartments = 12;
const longList = 15;

/** Departments of a clause, by role, each leading to what it answers for. */
export function departmentChips(departments) {
  if (departments.length === 0) return null;
  const list = h('ul', { class: 'departments', 'aria-label': '责任部门' }, departments.map(chip));
  if (departments.length > longList) {
    const rest = [...list.children].slice(shownDepartments);
    rest.forEach(item => { item.hidden = true; });
    const more = h('button', { type: 'button', class: 'quiet', onclick: () => { rest.forEach(item => { item.hidden = false; }); more.remove(); rest[0].firstChild.focus(); } },
      `另有 ${rest.length} 个部门`);
    return h('div', null, list, more);
  }
  return list;
}

function chip({ name, fullName, canonical, role }) {
  const known = [fullName, canonical].filter((other, i, all) => other !== name && all.indexOf(other) === i);
  return h('li', null, h('a', { class: `chip ${role}`, href: departmentAddress(canonical), title: known.length ? `${name}（${known.join('，')}）` : name },
    h('b', null, roles[role]), h('bdi', null, name)));
}

/** Whether a document is in force, plainly. */
export const validityBadge = (status, written) =>
  h('span', { class: `validity ${status}`, title: written && written !== validities[status] ? `原文标注：${written}` : null }, validities[status]);

/** Headings above a clause, outermost first. */
export function trail(path) {
  const named = path.filter(({ marker, title }) => marker || title);
  return named.length === 0 ? null : h('ol', { class: 'trail', 'aria-label': '所在标题' },
    named.map(({ marker, title }) => h('li', null, h('bdi', null, marker + title))));
}

/** Number, region, date and issuer of a document in one line. */
export function documentLine(document, ...more) {
  const parts = [document.docNumber, document.city, document.issuer, day(document.writtenOn ?? document.publishedOn)];
  return h('p', { class: 'line' }, validityBadge(document.validityStatus, document.validity), parts.filter(Boolean).map(part => h('bdi', null, part)), more);
}

/** A document's title; one that was made from its content says so. */
export const titleOf = ({ title, titleDerived }) =>
  [h('bdi', null, title || '（无标题）'), titleDerived && h('span', { class: 'derived', title: '原文没有标题，此标题由内容拟定' }, '拟题')];

/** Links to the pages around the present one. */
export function pager(page, size, total, most, addressOfPage) {
  const last = Math.min(Math.ceil(total / size), most);
  if (last <= 1) return null;
  const near = [...Array(last).keys()].map(i => i + 1).filter(i => i === 1 || i === last || Math.abs(i - page) <= 2);
  const link = (to, label, attributes) => h('li', null, h('a', { href: addressOfPage(to), ...attributes }, label));
  return h('nav', { class: 'pager', 'aria-label': '分页' }, h('ul', null,
    page > 1 && link(page - 1, '上一页', { rel: 'prev' }),
    near.flatMap((i, n) => [
      n > 0 && i > near[n - 1] + 1 && h('li', { 'aria-hidden': 'true', class: 'gap' }, '…'),
      link(i, String(i), i === page ? { 'aria-current': 'page' } : { 'aria-label': `第 ${i} 页` }),
    ]),
    page < last && link(page + 1, '下一页', { rel: 'next' })));
}

/** A failure, with what to do about it. */
export function problemBox(problem, retry) {
  return h('section', { class: 'problem', role: 'alert' },
    h('h1', null, problem.status === 404 ? '没有找到' : '出了问题'),
    h('p', null, problem.message),
    problem.hint && h('p', null, problem.hint),
    h('p', { class: 'ways' }, retry && h('button', { type: 'button', onclick: retry }, '重试'), h('a', { href: addressOf('') }, '回到首页')));
}

/** What the reader of an answer should know; remedy may give an element for a notice. */
export const noticeList = (notices, remedy = () => null) => notices.length === 0 ? null
  : h('ul', { class: 'notices', 'aria-label': '提示' }, notices.map(notice => h('li', null, notice.message, ' ', remedy(notice))));

/** A list that shows the first of its values, and all on request; make gives the item of a value. */
export function folded(values, limit, make) {
  const shown = values.length > limit + 1 ? limit : values.length;
  const list = h('ul', null, values.slice(0, shown).map(make));
  if (shown === values.length) return list;
  const button = h('button', { type: 'button', class: 'quiet', onclick: () => {
    append(list, values.slice(shown).map(make));
    button.remove();
    list.children[shown].querySelector('a, button')?.focus();
  } }, `更多（${count(values.length - shown)}）`);
  return h('div', null, list, button);
}
