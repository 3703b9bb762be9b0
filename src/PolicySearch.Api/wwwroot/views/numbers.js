// How many clauses and documents there are, by one or two properties: a table with bars.

import { get } from '../api.js';
import { addressOf, departmentAddress, searchAddress } from '../address.js';
import { h } from '../dom.js';
import { noticeList } from '../pieces.js';
import { count, facets, measures, roles, valueName } from '../words.js';

const shownRows = 40;
const shownColumns = 12;
const most = 2000;

export async function show(url, signal) {
  const all = url.searchParams.getAll('by').filter(name => facets[name]);
  const by = all.length === 0 ? ['city'] : [...new Set(all)].slice(0, 2);
  const state = Object.fromEntries(['q', 'city', 'department', 'from', 'to'].map(name => [name, url.searchParams.get(name) ?? '']));
  const measure = url.searchParams.get('measure') === 'documents' ? 'documents' : 'clauses';
  const [answer, cities] = await Promise.all([get('numbers', { ...state, by, limit: most }, signal), get('cities', {}, signal)]);
  const title = `按${by.map(name => facets[name]).join('和')}统计`;
  return {
    title,
    message: `${title}，${count(answer.clauses)} 条条款，${count(answer.documents)} 个文件`,
    content: h('div', { class: 'single numbers' },
      h('div', { class: 'head' }, h('h1', { tabindex: '-1' }, title, h('span', { class: 'count' }, `${count(answer.clauses)} 条条款，${count(answer.documents)} 个文件`)),
        h('p', { class: 'choices' }, h('a', { href: addressOf('api/v1/export/numbers', { ...state, by, limit: 10000 }), download: '' }, '下载 CSV'))),
      form(state, by, measure, cities.cities),
      noticeList(answer.notices),
      answer.rows.length === 0
        ? h('p', { class: 'nothing' }, '没有符合条件的条款。', h('a', { href: addressOf('numbers') }, '去掉条件'))
        : [by.length === 1 ? listOf(answer.rows, by[0], state) : matrixOf(answer.rows, by, measure, state),
          answer.rowsLeftOut > 0 && h('p', { class: 'line' }, `另有 ${count(answer.rowsLeftOut)} 行没有显示，可下载 CSV。`),
          by.some(name => name === 'department' || name === 'role') && h('p', { class: 'line' }, '一条条款写有几个部门或几种职责的，各计一次，合计可以大于总数。')]),
  };
}

function form(state, by, measure, cities) {
  const names = Object.entries(facets);
  return h('form', { class: 'narrow', action: addressOf('numbers'), method: 'get' },
    select('统计', 'by', by[0], names),
    select('再分', 'by', by[1] ?? '', [['', '不再分'], ...names]),
    by.length > 1 && select('数', 'measure', measure, Object.entries(measures)),
    select('地区', 'city', state.city, [['', '不限'], ...cities.map(({ name }) => [name, name])]),
    field('检索词', 'q', state.q), field('部门', 'department', state.department),
    field('从', 'from', state.from, 'date'), field('到', 'to', state.to, 'date'),
    h('button', { type: 'submit' }, '统计'));
}

const field = (label, name, value, type = 'text') => h('label', null, label, h('input', { name, value, type, size: type === 'text' && '10' }));

function select(label, name, present, values) {
  const known = values.some(([value]) => value === present) ? values : [...values, [present, present]];
  return h('label', null, label, h('select', { name }, known.map(([value, text]) => h('option', { value, selected: value === present }, text))));
}

/** Years and roles in their order, all else by number; what is not known last, and without a bar, which would dwarf the others. */
function ordered(field, rows, valueOf) {
  const place = { year: value => Number(value), role: value => Object.keys(roles).indexOf(value) }[field] ?? (() => 0);
  return rows.toSorted((a, b) => (valueOf(a) === null) - (valueOf(b) === null) || place(valueOf(a)) - place(valueOf(b)));
}

const largestOf = (rows, measure) => Math.max(0, ...rows.filter(row => !row.values.includes(null)).map(row => row[measure]));

function listOf(rows, field, state) {
  const largest = largestOf(rows, 'clauses');
  const shown = ordered(field, rows.slice(0, shownRows), row => row.values[0]);
  return [
    h('div', { class: 'tablebox' }, h('table', { class: 'counts chart' },
      h('caption', { class: 'unseen' }, `按${facets[field]}统计的条款数和文件数`),
      h('thead', null, h('tr', null, h('th', { scope: 'col' }, facets[field]), h('th', { scope: 'col', class: 'bars' }, h('span', { class: 'unseen' }, '条形')), h('th', { scope: 'col' }, '条款'), h('th', { scope: 'col' }, '文件'))),
      h('tbody', null, shown.map(({ values: [value], clauses, documents }) => h('tr', null,
        h('th', { scope: 'row' }, nameOf(field, value, state)), h('td', { class: 'bars', 'aria-hidden': 'true' }, value !== null && bar(clauses / largest)),
        h('td', null, count(clauses)), h('td', null, count(documents))))))),
    more(rows.length - shown.length),
  ];
}

function matrixOf(rows, by, measure, state) {
  const totals = place => [...rows.reduce((sums, row) => sums.set(row.values[place], (sums.get(row.values[place]) ?? 0) + row[measure]), new Map())].sort((a, b) => b[1] - a[1]);
  const [firsts, seconds] = [totals(0), totals(1)];
  const shown = ordered(by[0], firsts.slice(0, shownRows), ([value]) => value);
  const columns = ordered(by[1], seconds.slice(0, shownColumns), ([value]) => value);
  const cells = new Map(rows.map(row => [JSON.stringify(row.values), row[measure]]));
  const largest = largestOf(rows, measure);
  return [
    h('div', { class: 'tablebox', role: 'group', 'aria-label': '统计表', tabindex: '0' }, h('table', { class: 'counts chart matrix' },
      h('caption', { class: 'unseen' }, `按${facets[by[0]]}和${facets[by[1]]}统计的${measures[measure]}`),
      h('thead', null, h('tr', null, h('th', { scope: 'col' }, facets[by[0]]), columns.map(([value]) => h('th', { scope: 'col' }, nameOf(by[1], value, state))))),
      h('tbody', null, shown.map(([first]) => h('tr', null,
        h('th', { scope: 'row' }, nameOf(by[0], first, state)),
        columns.map(([second]) => cell(cells.get(JSON.stringify([first, second])), first !== null && second !== null && largest))))))),
    more(firsts.length - shown.length),
    seconds.length > columns.length && h('p', { class: 'line' }, `另有 ${count(seconds.length - columns.length)} 列没有显示，可下载 CSV。`),
  ];
}

const cell = (number, largest) => number === undefined ? h('td') : h('td', null, count(number), largest && bar(number / largest));

const more = rest => rest > 0 && h('p', { class: 'line' }, `另有 ${count(rest)} 行没有显示，可下载 CSV。`);

function bar(share) {
  const element = h('div', { class: 'chartbar' });
  element.style.setProperty('--share', share);
  return element;
}

function nameOf(field, value, { q }) {
  if (value === null) return h('span', { class: 'count' }, '未注明');
  const name = h('bdi', null, valueName(field, value));
  if (field === 'department') return h('a', { href: departmentAddress(value) }, name);
  if (field === 'city' && !q) return h('a', { href: addressOf('documents', { city: value }) }, name);
  if (q && field !== 'year') return h('a', { href: searchAddress({ q, mode: 'keyword', [field]: value }) }, name);
  return name;
}
